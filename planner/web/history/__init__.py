"""The history of a trip: who changed what and when, step by step, and the way back."""
