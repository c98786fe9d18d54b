"""Two sentences that may say the same."""

from __future__ import annotations

import pytest

from sayso.accounts.passages import compare_passages
from sayso.records import Reading
from tests.accounts.told import document

PLAIN = "Asker Brothers sold 1,208 lorries in Vellmark on 12 May."


def tie(a, b):
    return compare_passages(Reading(document(a, "a")), Reading(document(b, "b")))


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ("Asker Brothers sold 2,208 lorries in Vellmark on 12 May.", "contradicts.value"),
        ("Asker Brothers sold more than 1,200 lorries in Vellmark on 12 May.", "compatible"),
        ("Asker Brothers sold 1,208 lorries in Vellmark on 17 May.", "contradicts.value"),
        ("Asker Brothers sold 1,208 lorries in Dellhaven on 12 May.", "contradicts.value"),
        (
            "Asker Brothers did not sell 1,208 lorries in Vellmark on 12 May.",
            "contradicts.polarity",
        ),
        ("Asker Brothers reportedly sold 1,208 lorries in Vellmark on 12 May.", "weaker"),
        ("On 12 May, Asker Brothers sold 1,208 lorries in Vellmark.", "agree"),
        (PLAIN, "agree"),
    ],
)
def test_what_was_changed_decides(changed, kind):
    assert tie(PLAIN, changed).kind == kind


def test_another_voice_says_the_same():
    found = tie(PLAIN, f"According to officials, {PLAIN}")

    assert (found.kind, found.other_voice) == ("agree", True)


def test_sentences_that_share_little_are_not_compared():
    assert tie(PLAIN, "The river rose again overnight.").kind == "unaligned"
