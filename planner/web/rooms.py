"""The rooms of the house: every resource's blueprint, in the order of their addresses."""

from flask import Blueprint

ROOMS: tuple[Blueprint, ...] = ()
