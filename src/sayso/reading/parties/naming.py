"""Naming: which figure a name stands for; full names are never merged on a surname."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.reading.layout import Layout
from sayso.reading.parties.figures import Figure, Gathering, genders_clash
from sayso.reading.parties.kinds import Judgement
from sayso.reading.parties.lexicon import Lexicon
from sayso.reading.parties.names import Name, acronym_behind, initials_fit, shorter_keys
from sayso.records import PartyKind
from sayso.spelling.folding import fold
from sayso.spelling.scripts import is_latin

__all__ = ["figure_of_name", "note_full_names", "people_like"]

LONGEST_ACRONYM = 6
Key = tuple[str, ...]


def note_full_names(
    layout: Layout,
    lexicon: Lexicon,
    gathering: Gathering,
    names: Iterable[tuple[Name, Judgement]],
) -> None:
    """Make a figure for each full name of a document, and let it be found by shorter ones.

    Longer names come first, so that "Dorn Ivo Pell" is there for "Dorn Pell".
    """
    names = list(names)
    same = _in_brackets(layout, (name for name, judged in names if judged.kind is PartyKind.PERSON))
    for name, judgement in sorted(names, key=lambda each: (-len(each[0].key), each[0].words)):
        person = judgement.kind is PartyKind.PERSON
        if name.many or (person and len(name.key) < 2):
            continue
        table = gathering.people if person else gathering.things
        figure = table.get(name.key)
        if figure is None:
            figure = gathering.people.get(same.get(name.key, ())) if person else None
            if figure is not None:
                _note_shorter(gathering, figure, name, person=True)
        if figure is None:
            figure = _same_ends(gathering, name) if person else None
        if figure is None:
            figure = _new(lexicon, name, judgement)
            _note_shorter(gathering, figure, name, person=person)
        table[name.key] = figure
        if figure.name is not None and is_latin(name.shown) and not is_latin(figure.name.shown):
            figure.name = name
        figure.show(name.gender, sure=name.titled)
        acronym = acronym_behind(layout, name.words)
        if acronym is not None and not person:
            gathering.things.setdefault((layout.lower[acronym],), figure)
    _note_acronyms(gathering)


def _in_brackets(layout: Layout, names: Iterable[Name]) -> dict[Key, Key]:
    """The keys of one name in two scripts, each by the other: "Сергей Орлов (Sergei Orlov)"."""
    starting = {name.start: name for name in names}
    found: dict[Key, Key] = {}
    for name in starting.values():
        last = name.words[1]
        other = starting.get(last + 2)
        if other is None or layout.lower[last + 1] != "(":
            continue
        closed = layout.lower[other.words[1] + 1 : other.words[1] + 2] == (")",)
        if closed and is_latin(name.shown) is not is_latin(other.shown):
            found[name.key], found[other.key] = other.key, name.key
    return found


def _new(lexicon: Lexicon, name: Name, judgement: Judgement) -> Figure:
    figure = Figure(
        judgement.kind,
        name.shown,
        plural=name.many or (judgement.plural and judgement.kind is not PartyKind.PERSON),
        name=name,
        gender=name.gender,
        sure=name.titled,
        sectors=judgement.sectors,
    )
    if judgement.kind is not PartyKind.PERSON:
        shown = fold(name.shown)
        figure.body = lexicon.bodies.get(shown) or lexicon.bodies.get(shown.removeprefix("the "))
    return figure


def _note_shorter(gathering: Gathering, figure: Figure, name: Name, *, person: bool) -> None:
    if figure.kind in {PartyKind.PLACE, PartyKind.COUNTRY}:
        return
    short = gathering.short_people if person else gathering.short_things
    keys = list(shorter_keys(name.key))
    if name.nickname:
        surname = name.key[-1]
        gathering.people.setdefault((name.nickname, surname), figure)
        keys += [(name.nickname,)]
    for key in keys:
        known = short.setdefault(key, [])
        if figure not in known:
            known.append(figure)


def _same_ends(gathering: Gathering, name: Name) -> Figure | None:
    """The one longer name with the same first and last word, and all that is between."""
    longer = {
        id(figure): figure
        for key, figure in gathering.people.items()
        if key[0] == name.key[0]
        and key[-1] == name.key[-1]
        and len(key) > len(name.key)
        and set(key) >= set(name.key)
        and not genders_clash(figure.gender, name.gender)
    }
    return next(iter(longer.values())) if len(longer) == 1 else None


def _note_acronyms(gathering: Gathering) -> None:
    """Let "JMG" stand for the one "Joint Monitoring Group" of the document."""
    by_letters: dict[str, list[Figure]] = {}
    for key, figure in gathering.things.items():
        if 1 < len(key) <= LONGEST_ACRONYM and figure.name is not None:
            known = by_letters.setdefault("".join(word[0] for word in key), [])
            if figure not in known:
                known.append(figure)
    for letters, figures in by_letters.items():
        known_as = gathering.things.get((letters,))
        shown = known_as.name.shown if known_as is not None and known_as.name is not None else ""
        if len(figures) == 1 and known_as not in figures and shown.isupper():
            gathering.things[letters,] = figures[0]


def figure_of_name(
    lexicon: Lexicon,
    gathering: Gathering,
    name: Name,
    judgement: Judgement,
) -> Figure:
    """The figure that a name stands for, a new one if nobody has it.

    A surname that several bear has one of its own, which is torn between them.
    """
    person = judgement.kind is PartyKind.PERSON
    if person:
        found = _person(lexicon, gathering, name, judgement)
    else:
        found = _thing(lexicon, gathering, name, judgement)
    if name.titled or not _is_surname(found, name):
        found.show(name.gender, sure=name.titled)
    found.sectors = found.sectors or judgement.sectors
    return found


def _is_surname(figure: Figure, name: Name) -> bool:
    """Whether a lone name is the surname of a figure: "James" tells no gender of Letitia James."""
    full = figure.name
    if full is None or len(name.key) != 1 or len(full.key) < 2:
        return False
    return full.key[-1] == name.key[0] != full.key[0]


def _person(
    lexicon: Lexicon,
    gathering: Gathering,
    name: Name,
    judgement: Judgement,
) -> Figure:
    longer = people_like(gathering, name) if not name.many else []
    if len(longer) == 1:
        return longer[0]
    key = name.key
    if len(key) == 1:
        key = (*key, "", name.gender if name.titled else "", *name.initials[:1], str(name.many))
        figure = _one_titled(gathering, name)
        if figure is not None:
            return figure
    figure = gathering.people.get(key)
    if figure is None:
        figure = _new(lexicon, name, judgement)
        gathering.people[key] = figure
    if len(longer) > 1:
        gathering.torn[figure] = longer
    return figure


def _one_titled(gathering: Gathering, name: Name) -> Figure | None:
    """The one bearer of a lone surname met so far whose gender and initials fit."""
    met = {
        id(figure): figure
        for key, figure in gathering.people.items()
        if len(key) > 1
        and key[:2] == (*name.key, "")
        and not genders_clash(figure.gender, name.gender)
        and figure.name is not None
        and figure.name.many is name.many
        and initials_fit(figure.name, name)
    }
    return next(iter(met.values())) if len(met) == 1 else None


def people_like(gathering: Gathering, name: Name) -> list[Figure]:
    """The full names that a person's name may be short for, or is.

    A surname before a given name; of several, those that were met before.
    """
    whole = gathering.people.get(name.key)
    if whole is not None and len(name.key) > 1:
        return [whole]
    fitting = [
        figure
        for figure in gathering.short_people.get(name.key, ())
        if (
            (not name.titled and _is_surname(figure, name))
            or not genders_clash(figure.gender, name.gender)
        )
        and figure.name is not None
        and initials_fit(figure.name, name)
    ]
    if len(name.key) == 1:
        last = [each for each in fitting if each.name and each.name.key[-1:] == name.key]
        fitting = last or fitting
    if len(fitting) > 1:
        fitting = [figure for figure in fitting if figure.ranges]
    if len(fitting) > 1 and name.roles:
        fitting = [each for each in fitting if not each.nouns.isdisjoint(name.roles)] or fitting
    return fitting


def _thing(lexicon: Lexicon, gathering: Gathering, name: Name, judgement: Judgement) -> Figure:
    placed = judgement.kind in {PartyKind.PLACE, PartyKind.COUNTRY}
    longer = [] if placed else list(gathering.short_things.get(name.key, ()))
    if len(longer) > 1:
        longer = [figure for figure in longer if figure.ranges]
    whole = gathering.things.get(name.key)
    if len(longer) == 1 and (whole is None or not whole.ranges or len(name.key) == 1):
        return longer[0]
    if not longer and len(name.key) == 1 and judgement.kind is PartyKind.ORGANISATION:
        people = gathering.short_people.get(name.key, [])
        if len(people) == 1:
            return people[0]
    figure = gathering.things.get(name.key)
    if figure is None:
        figure = _new(lexicon, name, judgement)
        alike = _same_body(gathering, figure)
        if alike is not None:
            return alike
        gathering.things[name.key] = figure
    return figure


def _same_body(gathering: Gathering, figure: Figure) -> Figure | None:
    """The figure met before that is another name of the same body ("UN", "United Nations")."""
    if figure.body is None:
        return None
    known: Iterable[Figure] = gathering.things.values()
    return next((each for each in known if each.body is figure.body and each.ranges), None)
