"""Whole tasks in a real browser."""
