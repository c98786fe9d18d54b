"""Modules: each opens in the house style, stays small, and offers what it lists."""

from __future__ import annotations

import ast
import sys

from tests.house.source import (
    PACKAGE,
    REPOSITORY,
    YARD,
    imported_packages,
    name_of,
    python_files,
    tree_of,
)

MODULES = python_files(PACKAGE)
LINE_LIMIT = 400
BANNED_NAMES = {"common", "data", "helpers", "manager", "managers", "misc", "process", "utils"}


def offers(tree: ast.Module) -> list[str]:
    """The names in `__all__`; none where there is none."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets):
            return list(ast.literal_eval(node.value))
    return []


def test_modules_say_what_lives_in_them_and_what_they_offer() -> None:
    """A reader decides by the first lines whether this is the file."""
    trees = {name_of(path): tree_of(path) for path in MODULES if path.stem != "__main__"}

    assert [name for name, tree in trees.items() if not ast.get_docstring(tree)] == []
    assert [name for name, tree in trees.items() if tree.body[1:] and not offers(tree)] == []


def test_a_file_holds_one_idea() -> None:
    """A file that needs scrolling for ever is two files."""
    files = python_files(PACKAGE, *YARD, REPOSITORY / "tests")
    lengths = {name_of(path): path.read_text(encoding="utf-8").count("\n") for path in files}

    assert {name: length for name, length in lengths.items() if length > LINE_LIMIT} == {}


def test_modules_are_named_after_what_is_in_them() -> None:
    """What is called "utils" is found by nobody and grows for ever."""
    assert [name_of(path) for path in MODULES if BANNED_NAMES & set(path.stem.split("_"))] == []


def test_records_need_only_the_standard_library() -> None:
    """Whoever only reads our JSON shouldn't have to install a language engine."""
    files = [PACKAGE / "errors.py", *python_files(PACKAGE / "records")]
    imported = set().union(*(imported_packages(tree_of(path)) for path in files))

    assert imported - {"sayso", *sys.stdlib_module_names} == set()


def test_the_yard_uses_public_names_only() -> None:
    """Evaluation must measure what a user can reach."""
    private = [
        f"{name_of(path)}: {alias.name}"
        for path in python_files(*YARD)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "sayso"
        for alias in node.names
        if alias.name.startswith("_") and not alias.name.endswith("__")
    ]

    assert private == []


def test_records_offer_every_record_in_one_place() -> None:
    """People import records from `sayso.records` without knowing the files."""
    classes = {
        node.name
        for path in python_files(PACKAGE / "records")
        for node in tree_of(path).body
        if isinstance(node, ast.ClassDef)
    }

    assert classes - set(offers(tree_of(PACKAGE / "records" / "__init__.py"))) == set()
