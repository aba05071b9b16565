"""Planner: plans the journey of an official delegation, its people and its papers."""
