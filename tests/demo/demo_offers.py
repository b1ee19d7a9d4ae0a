"""Reads the invented councils as the program does, without a database."""

from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from localoffer.offer.composing import Layer, composed, facts_of
from localoffer.offer.demo_folder import CouncilFolder, council_folders, read_council_folder
from localoffer.offer.law import national_book
from localoffer.rules import files, yaml_text
from localoffer.rules.areas import Area
from localoffer.rules.book import Book
from localoffer.rules.rule import Rule

DEMO = Path(__file__).resolve().parents[2] / "demo"
MAIN = "tarnshire"
KINDS = {"county": "county", "district": "district", "combined": "combined", "unitary": "council"}


@cache
def folders() -> dict[str, CouncilFolder]:
    """Return what each council's folder says, by its slug."""
    read = [read_council_folder(path) for path in council_folders(DEMO)]
    return {folder.said["slug"]: folder for folder in read}


def entry_paths() -> list[Path]:
    """Return the files of all entries of all councils."""
    return sorted(DEMO.glob("*/entries/*.yaml"))


def areas() -> list[Area]:
    """Return the areas of the invented councils, each with those it lies within, nearest first."""
    return [_area(folder) for folder in folders().values()]


def entries(slug: str = MAIN) -> tuple[Rule, ...]:
    """Return a council's own entries."""
    return folders()[slug].rules


@cache
def book(slug: str = MAIN) -> Book:
    """Return national law with the offers of all invented councils, as one council's care leavers see it."""
    layers = [_layer(folder) for folder in folders().values()]
    rules = composed(layers, at_home=slug, taken=national_book().rules)
    return national_book().with_rules(rules, facts=facts_of(layers), areas=areas())


@cache
def people() -> dict[str, dict[str, Any]]:
    """Return the invented young people by the names of their files."""
    paths = sorted((DEMO / "people").glob("*.yaml"))
    return {path.stem: yaml_text.read(path.read_text(encoding="utf-8"))[0] for path in paths}


def _area(folder: CouncilFolder) -> Area:
    said = folder.said
    outer = (said.get("county"), said.get("body"), said["region"], "england")
    within = tuple(code for code in outer if code)
    return Area(code=folder.code, name=said["name"], within=within, kind=KINDS[said["tier"]])


def _layer(folder: CouncilFolder) -> Layer:
    return Layer(
        slug=folder.said["slug"],
        rules=tuple(files.plain(rule) for rule in folder.rules),
        facts=tuple(msgspec.to_builtins(fact) for fact in folder.facts),
    )
