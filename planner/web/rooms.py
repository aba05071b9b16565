"""The rooms of the house: every resource's blueprint, in the order of their addresses."""

from flask import Blueprint

from planner.web import downloads, engagements, legs, people, tabs, trips, zones
from planner.web.agenda import views as agenda

ROOMS: tuple[Blueprint, ...] = (
    trips.bp,
    tabs.bp,
    agenda.bp,
    engagements.bp,
    legs.bp,
    people.bp,
    downloads.bp,
    zones.bp,
)
