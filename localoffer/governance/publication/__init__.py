"""Publishing a proposal on the authority of a decision: ordered by a person, carried out when it may be."""
