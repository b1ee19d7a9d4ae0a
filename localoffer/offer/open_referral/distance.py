"""Measures how far apart two places are."""

from math import asin, cos, radians, sin, sqrt

EARTH_METRES = 6_371_008.8
DEGREE_METRES = 111_195.0

Point = tuple[float, float]


def metres_between(one: Point, other: Point) -> float:
    """Return the metres between two points, each a latitude and a longitude in degrees, along the ground."""
    (first_north, first_east), (second_north, second_east) = one, other
    north, east = radians(second_north - first_north), radians(second_east - first_east)
    slant = sin(north / 2) ** 2 + cos(radians(first_north)) * cos(radians(second_north)) * sin(east / 2) ** 2
    return 2 * EARTH_METRES * asin(min(1.0, sqrt(slant)))
