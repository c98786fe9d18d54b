"""Credits: who a text says that it is by, and who only was spoken to."""

from __future__ import annotations

import pytest

from sayso.accounts.credits import agencies_credited, names_of_publisher
from tests.accounts.told import document

BODY = "The bridge over the river fell in the morning, and nobody has said why it fell."


@pytest.mark.parametrize(
    "text",
    [
        f"VELLMARK (KNA) — {BODY}",
        f"{BODY}\n\n(KNA)",
        f"{BODY}\n\nSource: KNA",
        f"{BODY} This article was first published by KNA.",
    ],
)
def test_a_credit_is_found_where_credits_stand(text):
    """In the dateline, at the end, or in words."""
    assert "kna" in agencies_credited(document(text, "a"))


def test_speaking_to_an_agency_is_no_credit():
    """A minister who told KNA something has not written the text."""
    assert agencies_credited(document(f"{BODY} The mayor told KNA that it was old.", "a")) == set()


def test_an_agency_is_known_by_its_initials():
    assert names_of_publisher("The Kelm News Agency") == {"kelm news agency", "kna"}
    assert names_of_publisher("Meridian") == {"meridian"}
    assert names_of_publisher(None) == names_of_publisher("--") == set()
