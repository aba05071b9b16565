"""Searching in a trip: what was found, sort by sort, with the words that were sought marked in it."""
