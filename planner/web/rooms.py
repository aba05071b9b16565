"""The rooms of the house: every resource's blueprint, in the order of their addresses."""

from flask import Blueprint

from planner.web import (
    account,
    account_feeds,
    agreements,
    api,
    desk,
    downloads,
    elsewhere,
    engagements,
    feeds,
    groups,
    hosts,
    institutions,
    invitations,
    legs,
    members,
    outcomes,
    people,
    posters,
    programme_feeds,
    programme_json,
    publicity,
    restricted,
    rooming,
    shortcuts,
    stays,
    tabs,
    trip_bin,
    trip_copies,
    trip_files,
    trips,
    uploads,
    vehicles,
    venues,
    zones,
)
from planner.web.agenda import views as agenda
from planner.web.board import chosen, colours, moves, places
from planner.web.board import views as board
from planner.web.clashes import views as clashes
from planner.web.days import views as days
from planner.web.delegates import files as delegate_files
from planner.web.delegates import offline as delegates_offline
from planner.web.delegates import views as delegates
from planner.web.history import views as history
from planner.web.intake import views as intake
from planner.web.links import views as links
from planner.web.mailings import replies
from planner.web.mailings import views as mailings
from planner.web.preview import views as preview
from planner.web.public import views as public
from planner.web.quick import views as quick
from planner.web.register import views as register
from planner.web.releases import publishing
from planner.web.releases import views as releases
from planner.web.report import views as report
from planner.web.route import views as route
from planner.web.search import views as search

ROOMS: tuple[Blueprint, ...] = (
    desk.bp,
    trips.bp,
    trip_bin.bp,
    trip_files.bp,
    trip_copies.bp,
    tabs.bp,
    agenda.bp,
    board.bp,
    places.bp,
    colours.bp,
    moves.bp,
    chosen.bp,
    days.bp,
    route.bp,
    preview.bp,
    clashes.bp,
    search.bp,
    quick.bp,
    elsewhere.bp,
    engagements.bp,
    posters.bp,
    legs.bp,
    restricted.bp,
    intake.bp,
    people.bp,
    agreements.bp,
    outcomes.bp,
    outcomes.aims,
    outcomes.results,
    outcomes.action_items,
    report.bp,
    stays.bp,
    rooming.bp,
    vehicles.bp,
    groups.bp,
    institutions.bp,
    hosts.bp,
    venues.bp,
    releases.bp,
    publishing.bp,
    downloads.bp,
    mailings.bp,
    replies.bp,
    uploads.bp,
    members.bp,
    invitations.bp,
    account.bp,
    account_feeds.bp,
    register.bp,
    feeds.bp,
    links.bp,
    programme_feeds.bp,
    delegates.bp,
    delegate_files.bp,
    delegates_offline.bp,
    publicity.bp,
    public.bp,
    programme_json.bp,
    api.bp,
    zones.bp,
    shortcuts.bp,
    history.bp,
)
