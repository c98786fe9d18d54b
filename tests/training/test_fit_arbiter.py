"""The arbiter's fit: the same examples give the same weights, and they learn."""

from __future__ import annotations

from training.commitment.fit_arbiter import Example, crossed, fit, scaled

EXAMPLES = [
    Example(f"{word} {number}", ["bias", f"aux={word}"], answer, "past")
    for word, answer in (("will", "future"), ("had", "past"))
    for number in range(10)
]


def test_a_word_that_tells_is_learned() -> None:
    likely = fit(EXAMPLES).probabilities(["bias", "aux=will"])

    assert max(likely, key=lambda name: likely[name]) == "future"


def test_nothing_is_drawn_by_chance() -> None:
    assert fit(EXAMPLES) == fit(EXAMPLES)


def test_rare_features_have_no_weight() -> None:
    """A word seen once says more of its sentence than of the language."""
    once = Example("once", ["bias", "aux=once"], "past", "past")

    assert "aux=once" not in fit([*EXAMPLES, once]).weights


def test_cross_validation_sets_the_rules_beside_the_model() -> None:
    line, factor, (slope, _) = crossed(EXAMPLES)

    assert line.startswith("20 examples; rules 0.500, model 1.000")
    assert factor > 0
    assert slope > 0


def test_what_is_too_sure_is_tempered() -> None:
    """Where 0.9 is right six times in ten, and 0.1 four times, both move to the middle."""
    trust = [(0.9, number < 6) for number in range(10)] + [
        (0.1, number < 4) for number in range(10)
    ]
    slope, bias = scaled(trust)

    assert 0 < slope < 0.5
    assert abs(bias) < 0.01
