"""Takes in other people's feeds: fetched with care, kept as they came, and held until a person approves."""
