"""What counts as the right relation of two sentences."""

from __future__ import annotations

import pytest

from evaluation.measures.perturb import is_right
from sayso.accounts.passages import PassageTie


@pytest.mark.parametrize(
    ("kind", "other_voice", "relation", "right"),
    [
        ("contradicts.polarity", False, "contradict", True),
        ("contradicts.value", True, "contradict", True),
        ("agree", False, "contradict", False),
        ("agree", True, "reports", True),
        ("agree", False, "reports", False),
        ("weaker", False, "weaker", True),
        ("compatible", False, "agree", False),
    ],
)
def test_reports_is_agreement_in_another_voice(kind, other_voice, relation, right):
    assert is_right(PassageTie(kind, "", other_voice), relation) is right
