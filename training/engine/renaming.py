"""GAP's snippets with other names, so that no name is learned by heart."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from training.engine.corpora import Ambiguous, Annotated, Range

__all__ = ["with_other_names"]

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

WOMEN = (
    "Ada Agnes Alice Amelia Amina Anita Anna Astrid Beatriz Camila Carla Carmen Chloe Clara Diana "
    "Elena Elif Emily Esther Fatima Fiona Freya Gloria Grace Greta Hana Hannah Helen Ingrid Irene "
    "Ivana Jana Jasmine Joan Julia Karen Kavita Laura Leila Lena Lucy Magda Maria Marta Maya Mei "
    "Monica Nadia Naomi Nina Olga Petra Priya Rachel Rosa Ruth Samira Sara Selma Sofia Sylvia "
    "Tamar Teresa Ursula Valeria Vera Victoria Wanda Yasmin Yuki Zoe Linda Susan Margaret Eleanor"
).split()
MEN = (
    "Adam Ahmed Albert Alexei Anders Andre Anton Arjun Arthur Bernard Boris Bruno Carlos Charles "
    "Daniel David Diego Dmitri Edward Emil Eric Felix Fernando Frank Gabriel George Hans Hassan "
    "Henry Hugo Ibrahim Ivan Jack Jakob James Javier John Joseph Juan Kamal Karl Kenji Kofi Lars "
    "Leo Louis Lukas Marco Mario Mark Martin Michael Mikhail Nikolai Oliver Omar Oscar Otto Pablo "
    "Paul Peter Pierre Rafael Ravi Richard Robert Samuel Sanjay Sergei Simon Stefan Thomas Tomas "
    "Viktor Walter Wei William Yusuf Patrick Kevin Brian Donald Gerald"
).split()
SURNAMES = (
    "Abbott Ahmadi Alvarez Andersen Baker Banerjee Barnes Becker Bergman Bianchi Boateng Brandt "
    "Campbell Carter Castillo Chen Clarke Cohen Costa Dalton Delgado Diaz Dubois Edwards Eriksen "
    "Farrell Fischer Fletcher Fontaine Foster Garcia Gibson Gomez Grant Gupta Haddad Hansen Harris "
    "Hoffman Horvat Hughes Ito Jansen Jensen Johnson Kapoor Keller Khan Kim Klein Kovacs Kowalski "
    "Larsen Lee Lewis Lindberg Lopez Mahmoud Martin Mendes Meyer Mitchell Moreau Morgan Murphy "
    "Nakamura Nguyen Novak Okafor Olsen Ortiz Owens Park Patel Pereira Petrov Popescu Quinn Ramos "
    "Reyes Ricci Rossi Ryan Sanders Santos Schmidt Shah Silva Singh Sokolov Stewart Suzuki Tanaka "
    "Taylor Turner Vargas Vogel Walsh Weber Wilson Wood Yilmaz Young Zhang Zimmerman"
).split()

SWAPPED = {
    "he": "she", "him": "her", "his": "her", "himself": "herself", "she": "he",
    "herself": "himself", "hers": "his", "husband": "wife", "wife": "husband", "actor": "actress",
    "actress": "actor", "son": "daughter", "daughter": "son", "father": "mother",
    "mother": "father", "brother": "sister", "sister": "brother", "man": "woman", "woman": "man",
    "boy": "girl", "girl": "boy", "uncle": "aunt", "aunt": "uncle", "king": "queen",
    "queen": "king", "mr": "ms", "mrs": "mr", "ms": "mr",
}  # fmt: skip


def with_other_names(document: Annotated, chance: random.Random) -> Annotated:
    """The snippet with other names for both candidates, sometimes with the other gender.

    Every other name and word stays. The same word of a name is always replaced by the same word.
    """
    given = document.ambiguous
    if given is None:
        return document
    text = document.text
    female = text[slice(*given.pronoun)].lower() in ("she", "her", "hers", "herself")
    flip = chance.random() < 0.25
    firsts = WOMEN if female != flip else MEN
    other: dict[str, str] = {}
    for start, end in given.names:
        words = [word for word in WORD.findall(text[start:end]) if word[0].isupper()]
        for number, word in enumerate(words):
            last = number == len(words) - 1 and (len(words) > 1 or chance.random() < 0.5)
            other.setdefault(word, chance.choice(SURNAMES if last else firsts))
    pieces, borders, at, length = [], [(0, 0)], 0, 0
    for match in WORD.finditer(text):
        new = other.get(match.group())
        if new is None and flip:
            new = _swapped(text, match)
        if new is None:
            continue
        pieces += [text[at : match.start()], new]
        length += match.start() - at
        borders.append((match.start(), length))
        length += len(new)
        at = match.end()
        borders.append((at, length))
    pieces.append(text[at:])

    def moved(span: Range) -> Range:
        return (_moved(span[0], borders), _moved(span[1], borders))

    ambiguous = Ambiguous(
        moved(given.pronoun), (moved(given.names[0]), moved(given.names[1])), given.right
    )
    return replace(document, text="".join(pieces), ambiguous=ambiguous)


def _moved(place: int, borders: list[tuple[int, int]]) -> int:
    before = [each for each in borders if each[0] <= place]
    old, new = before[-1]
    return new + place - old


def _swapped(text: str, match: re.Match[str]) -> str | None:
    word = match.group()
    low = word.lower()
    if low == "her":
        following = text[match.end() : match.end() + 2]
        new = "his" if following[:1] == " " and following[1:].isalpha() else "him"
    else:
        new = SWAPPED.get(low, "")
    if not new:
        return None
    return new.capitalize() if word[0].isupper() else new
