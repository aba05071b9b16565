"""The steps by which a whole programme is merged into a trip's rows."""
