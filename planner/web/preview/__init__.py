"""A programme in short, as one of its audiences will see it: to read beside what one is working on.

Rejected: the agenda in a frame. It says more than fits beside the board, and takes three times as long.
"""
