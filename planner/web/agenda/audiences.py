"""For whom a programme can be shown, as a list to choose from and as the path of an address."""

from dataclasses import dataclass

from planner.language import Language
from planner.programme.audience import Audience, audiences_of
from planner.programme.shape import Programme


@dataclass(frozen=True, slots=True)
class Choice:
    """One audience: its address, the same as a path, what it is called, under which heading it stands."""

    address: str
    path: str
    name: str
    circle: str
    under: str


def choices_of(programme: Programme, language: Language) -> list[Choice]:
    """Return every audience of a programme, the wide circles first."""
    return [choice_of(audience, programme, language) for audience in audiences_of(programme)]


def choice_of(audience: Audience, programme: Programme, language: Language) -> Choice:
    """Return one audience as a choice."""
    circle = language.say(audience.message)
    name = language.text(audience.name(programme)) or circle
    under = circle if audience.key else ""
    plain = "staff" if audience.is_staff else str(audience)
    return Choice(plain, path_of(plain), name, audience.circle, under)


def path_of(address: str) -> str:
    """Return an audience's address as a path: ``group:city`` is ``group/city``."""
    return address.replace(":", "/", 1)


def address_of(path: str) -> str:
    """Return the address that a path stands for."""
    return path.replace("/", ":", 1)
