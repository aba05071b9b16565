"""All clashes of a trip, the worst first, with the way to each thing that they are about."""
