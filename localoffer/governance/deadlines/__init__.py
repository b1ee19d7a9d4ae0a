"""Every day that the council must not miss, in one place: what the law, its rules and its promises ask for."""
