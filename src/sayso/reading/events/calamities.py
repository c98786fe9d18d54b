"""Calamities: what kills and wrecks without anybody doing it."""

from __future__ import annotations

from sayso.reading.events.clauses import case_of
from sayso.reading.events.scene import Scene
from sayso.spelling.forms import singulars_of

__all__ = ["is_accident", "is_calamity"]

CALAMITIES = frozenset(
    """earthquake quake aftershock tremor flood flooding floodwater hurricane cyclone typhoon
    tornado landslide mudslide avalanche tsunami famine cholera heatwave heat-wave storm rainstorm
    thunderstorm sandstorm snowstorm drought disease virus epidemic pandemic measles malaria flu
    influenza ebola cancer lightning blizzard wildfire frost eruption volcano monsoon crash accident
    mishap collision derailment shipwreck pile-up""".split()
)
"""What takes lives by itself, whatever stands beside it."""
STRIKING = frozenset(
    """heat cold rain snow hail wind gale wave hunger thirst smoke fume outbreak plague stampede
    collapse""".split()
)
FLAMES = frozenset({"fire", "blaze", "flame", "inferno", "spark"})
"""What does so only as the doer of a deed; flames also where no weapon is named beside them."""
CAUSES = frozenset(
    """gas boiler dust steam methane firedamp kitchen chimney chip-pan electrical accidental
    fireworks firework tyre silo""".split()
)
"""What stands before an explosion, a blast or a fire that nobody set."""
GROUNDS = frozenset(
    """house apartment flat hotel hostel factory warehouse refinery forest bush brush grass
    moorland""".split()
)
"""What burns; of a blast there they tell nothing."""
BURSTS = frozenset({"explosion", "blast", "fire", "blaze"})
MODIFIERS = frozenset({"compound", "amod", "nmod:desc", "nmod"})
LED = frozenset({"of", "from", "with"})


def is_calamity(scene: Scene, word: int) -> bool:
    """Whether a word names a calamity."""
    return not CALAMITIES.isdisjoint(singulars_of(scene.layout.lower[word]))


def is_accident(scene: Scene, word: int) -> bool:
    """Whether a word that names a doer names no one, but a calamity, the weather or flames."""
    forms = singulars_of(scene.layout.lower[word])
    if not CALAMITIES.isdisjoint(forms) or not STRIKING.isdisjoint(forms):
        return True
    if not BURSTS.isdisjoint(forms) and _has_source(scene, word):
        return True
    return not FLAMES.isdisjoint(forms) and not _is_led(scene, word)


def _has_source(scene: Scene, word: int) -> bool:
    """Whether what stands before a burst says that it was an accident: "gas explosion"."""
    burns = not FLAMES.isdisjoint(singulars_of(scene.layout.lower[word]))
    return any(
        scene.parse.relations[child] in MODIFIERS
        and (
            scene.layout.lower[child] in CAUSES or (burns and scene.layout.lower[child] in GROUNDS)
        )
        for child in scene.layout.children[word]
        if child < word
    )


def _is_led(scene: Scene, word: int) -> bool:
    """Whether it is somebody's fire: "sniper fire", "opened fire", "fire from the ridge"."""
    relations = scene.parse.relations
    if relations[word] == "obj":
        return True
    return any(
        relations[child] in {"compound", "nmod:poss", "nmod:desc"}
        or (relations[child] == "nmod" and case_of(scene.layout, child) in LED)
        for child in scene.layout.children[word]
    ) and not _has_source(scene, word)
