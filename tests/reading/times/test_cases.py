"""Every rule of reference has named cases; each is an invented sentence or two."""

from __future__ import annotations

import pytest

from tests.reading.times.cases import check, read_case
from tests.reading.times.cases_days import DAYS
from tests.reading.times.cases_speech import SPEECH
from tests.reading.times.cases_story import STORY
from tests.reading.times.cases_traps import TRAPS
from tests.reading.times.cases_values import VALUES

CASES = DAYS | STORY | SPEECH | VALUES | TRAPS


@pytest.mark.parametrize("name", sorted(CASES))
def test_case(name: str) -> None:
    """The words that are found, and what they mean: nothing missing, nothing more."""
    case = CASES[name]

    assert check(case, read_case(case).times) == []


def test_no_case_stands_for_another() -> None:
    """Names are unique over the files, or a case would be lost silently."""
    assert len(CASES) == sum(map(len, (DAYS, STORY, SPEECH, VALUES, TRAPS))) >= 200
