"""Binding: whom pronouns are never laid to, and whom they are, in sentences of every kind."""

from __future__ import annotations

import re

import pytest

import sayso
from sayso.records import Reading, Span

NEVER = """
Ada Brandt met her lawyer on Monday. Her lawyer urged [her] to wait. | lawyer
Dorn Pell saw the judge. The judge told [him] to sit down. | judge
The minister resigned. His lawyer urged [him] to step down. | lawyer
Ivo Orr thanked Dorn Pell. Pell had paid [him] twice. | Dorn Pell
Ines Falk and Ada Brandt fell out. Falk had called [her] a liar. | Ines Falk
Dorn Pell walked in. Ivo Orr and Kell Lent greeted [him]. | Ivo Orr
Dorn Pell walked in. Ivo Orr and Kell Lent greeted [him]. | Kell Lent
Ada Brandt left. Ines Falk wanted to call [her]. | Ines Falk
Ada Brandt left. Ines Falk promised the board to call [her]. | Ines Falk
Ada Brandt left. The board asked Ines Falk to call [her]. | Ines Falk
Dorn Pell spoke first. Ivo Orr stood up and thanked [him]. | Ivo Orr
Dorn Pell spoke first. Ivo Orr was told by [him] to leave. | Ivo Orr
Dorn Pell spoke first. Ivo Orr handed the letter to [him]. | Ivo Orr
Dorn Pell spoke first. The driver who had hit [him] was fined. | driver
Dorn Pell spoke first. The driver accused of hitting [him] was fined. | driver
The union met the port authority. The port authority had sued [it]. | port authority
The dockers are on strike. The drivers will join [them]. | drivers
Ivo Orr introduced Dorn Pell to [him]. | Ivo Orr
Kell Lent waited. Ivo Orr introduced Dorn Pell to [him]. | Dorn Pell
Kell Lent waited. Dorn Pell and [he] then left. | Dorn Pell
Ada Brandt waited. The mayor thanked Ines Falk and [her]. | Ines Falk
Ada Brandt waited. Ines Falk and [her] brother then left. | brother
Ada Brandt called [her] lawyer. | lawyer
Ada Brandt came with [her] brother, Ivo Orr. | Ivo Orr
Wang Depeng, [her] deputy, spoke for Ada Brandt. | Wang Depeng
Ines Falk, [her] sister, paid for Ada Brandt. | Ines Falk
Ada Brandt lost the case. Ines Falk is [her] lawyer. | Ines Falk
Dorn Pell resigned. Ivo Orr became [his] deputy. | Ivo Orr
Dorn Pell lost. [He] said that Ivo Orr had lied. | Ivo Orr
Ivo Orr lost. [He] said that Orr had lied to Dorn Pell. | Ivo Orr
Dorn Pell lost. [He] called Ivo Orr a liar. | Ivo Orr
Dorn Pell lost. [He] left the hall when Ivo Orr came in. | Ivo Orr
Ada Brandt won. [She] is the sister of Ines Falk. | Ines Falk
Ada Brandt won. [She] told reporters that Ines Falk would leave. | Ines Falk
The court heard Ivo Orr. They told [him] that Dorn Pell had paid. | Dorn Pell
The ferry board met. [It] said the port authority was to blame. | port authority
The dockers are on strike. [They] want the port authority to pay. | port authority
Dockers stayed out, the health ministry said. [They] want the port authority to pay. | ministry
Marchers came. "[They] started hitting people," said Bram Oskell. | Bram Oskell
Dorn Pell came late. "[He] never pays," said Ivo Orr. | Ivo Orr
Dorn Pell came late. "[He] never pays," Ivo Orr said. | Ivo Orr
Dorn Pell came late. Ivo Orr said: "[He] never pays." | Ivo Orr
Dorn Pell came late. "I know [him] well," Ivo Orr said. | Ivo Orr
Dorn Pell came late. "This is [his] fault," Ivo Orr told the court. | Ivo Orr
Ada Brandt was late. "We asked [her] to come," Ines Falk added. | Ines Falk
Ada Brandt was late. "[She] promised to come," added Ines Falk. "We wait for her." | Ines Falk
Ada Brandt was late. "She promised to come," added Ines Falk. "We wait for [her]." | Ines Falk
The union struck. "[They] want the moon," the port authority said. | port authority
The union struck. "[It] wants the moon," the port authority said. | port authority
The mayors met. "[They] talked for hours," two aides said. | aides
The strikers stayed. "We will not pay [them]," the owners said. | owners
Ada Brandt sued. A book about [her] by Ines Falk came out. | Ines Falk
Dorn Pell sued. [His] letter to Ivo Orr was read out. | Ivo Orr
Dorn Pell sued. Ivo Orr's lawyer blamed [him]. | lawyer
Dorn Pell sued. The man [he] had named left the town. | man
Dorn Pell sued. The woman who had raised [him] wept. | woman
Ada Brandt voted against Ines Falk. Falk had voted for [her]. | Ines Falk
Ada Brandt fell ill. Ines Falk, who replaced [her], spoke. | Ines Falk
Ada Brandt fell ill. Replacing [her], Ines Falk spoke. | Ines Falk
"I saw [him] fall," the driver told Ivo Orr about Dorn Pell. | driver
"""

IS = """
Ivo Orr met Ada Brandt. Orr blamed [himself] for the crash. | Ivo Orr
Ada Brandt met Ines Falk. Falk had hurt [herself] on the stairs. | Ines Falk
The mayor met the president. The president [himself] had called. | president
The union blamed the ferry board. The board had put [itself] in danger. | board
The marchers met the officers. The officers defended [themselves] well. | officers
Ada Brandt told Ines Falk to defend [herself]. | Ines Falk
Ivo Orr told Ada Brandt that [he] would leave. | Ivo Orr
Ivo Orr told Ada Brandt that [she] must leave. | Ada Brandt
Ada Brandt called [her] lawyer. | Ada Brandt
Ivo Orr said [he] was tired. | Ivo Orr
The ministry said [it] would appeal. | ministry
Two marchers said [they] had been beaten. | marchers
Ada Brandt, who lost [her] seat, left. | Ada Brandt
Ivo Orr and [his] wife left. | Ivo Orr
In [her] speech, Ada Brandt thanked the town. | Ada Brandt
"I am tired," Ivo Orr said. "[I] will go home." | Ivo Orr
"We asked for water," said Ines Falk. "[I] got none." | Ines Falk
"[I] never pay," Dorn Pell told the court. | Dorn Pell
The union and its lawyers said no. [They] said they would appeal. | The union and its lawyers
Ada Brandt and Ines Falk left the hall. [They] said nothing. | Ada Brandt and Ines Falk
"""

MARK = re.compile(r"\[(\w+)\]")


def cases(lines: str) -> list[tuple[str, str]]:
    """Each sentence with its marked pronoun, and a name."""
    pairs = [line.rpartition(" | ") for line in lines.strip().splitlines()]
    return [(text, name) for text, _, name in pairs]


def laid_to(marked: str) -> tuple[Reading, list[str]]:
    """The reading of a sentence, and the names and mentions of whom its pronoun is laid to."""
    found = MARK.search(marked)
    assert found is not None
    reading = sayso.read(MARK.sub(r"\1", marked))
    pronoun = Span(found.start(), found.start() + len(found[1]))
    spans = [
        each
        for party in reading.parties
        if pronoun in party.mentions
        for each in party.mentions
        if each != pronoun
    ]
    called = [party.name for party in reading.parties if pronoun in party.mentions]
    return reading, [*called, *(reading.text_of(each) for each in spans)]


def bare(words: str) -> str:
    """Words without what stands before a noun, and without titles of one's own."""
    return re.sub(r"^(?:the|two|her|his|its|ivo orr's) ", "", words, flags=re.IGNORECASE)


@pytest.mark.parametrize(("marked", "name"), cases(NEVER))
def test_a_pronoun_is_never_whom_its_clause_forbids(marked: str, name: str) -> None:
    """Not who does something to it, not whom it owns, not who quotes it."""
    _, words = laid_to(marked)

    assert not any(bare(each) in {name, name.split()[-1]} for each in words)


@pytest.mark.parametrize(("marked", "name"), cases(IS))
def test_a_pronoun_is_whom_its_clause_says(marked: str, name: str) -> None:
    """A reflexive is who acts; "I" is who is quoted; "they" may be two."""
    _, words = laid_to(marked)

    assert any(each.casefold().endswith(name.casefold()) for each in words)
