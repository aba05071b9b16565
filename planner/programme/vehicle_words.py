"""What a vehicle is called, and how full it is, to be said in the reader's language."""

from planner.language import Language
from planner.programme.shape import Vehicle


def vehicle_name(vehicle: Vehicle, number: int, language: Language) -> str:
    """Return what stands on its windscreen; where nobody has said, its number among those of the leg, from 1."""
    return vehicle.name or language.say("Vehicle %(number)s", number=number)


def seats_in_words(vehicle: Vehicle, language: Language) -> str:
    """Return how many sit in it, of how many seats where that is known."""
    count = len(vehicle.people)
    if vehicle.capacity is None:
        return language.say_many("%(count)s person", "%(count)s people", count)
    return language.say("%(count)s of %(seats)s seats", count=count, seats=vehicle.capacity)


def with_driver(vehicle: Vehicle, language: Language) -> str:
    """Return what a vehicle is called, who drives it and by which telephone they are reached, as far as is known."""
    driver = " ".join(filter(None, (vehicle.driver, vehicle.phone)))
    said = language.say("%(label)s: %(words)s", label=language.say("Driver"), words=driver) if driver else ""
    return " · ".join(filter(None, (vehicle.name, said)))
