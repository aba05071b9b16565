"""The rooms of the house: every resource's blueprint, in the order of their addresses."""

from flask import Blueprint

from planner.web import account, downloads, engagements, invitations, legs, members, people, tabs, trips, zones
from planner.web.agenda import views as agenda
from planner.web.days import views as days
from planner.web.history import views as history

ROOMS: tuple[Blueprint, ...] = (
    trips.bp,
    tabs.bp,
    agenda.bp,
    days.bp,
    engagements.bp,
    legs.bp,
    people.bp,
    downloads.bp,
    members.bp,
    invitations.bp,
    account.bp,
    zones.bp,
    history.bp,
)
