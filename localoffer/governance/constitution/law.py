"""Opens the national files of notices, bank holidays and retention, once."""

from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from localoffer.offer.law import RULEBOOK
from localoffer.rules import files
from localoffer.rules.governing.bank_holidays import BankHolidays
from localoffer.rules.governing.council_reports import CouncilReportLaw, CouncilReportRule
from localoffer.rules.governing.notices import NoticeRule
from localoffer.rules.governing.retention import RetentionRule

FOLDER = RULEBOOK / "governing"
Shape = TypeVar("Shape")


class NoticeRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of notices."""

    notices: tuple[NoticeRule, ...]


class RetentionRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of how long papers are kept."""

    retention: tuple[RetentionRule, ...]


@cache
def bank_holidays() -> BankHolidays:
    """Return the bank holidays of England and Wales. Raises BadRuleFile."""
    return _read(FOLDER / "bank_holidays.yaml", BankHolidays)


@cache
def notice_rules() -> tuple[NoticeRule, ...]:
    """Return what the law says of each kind of notice, past law too. Raises BadRuleFile."""
    return _read(FOLDER / "notices.yaml", NoticeRules).notices


@cache
def retention_rules() -> tuple[RetentionRule, ...]:
    """Return how long the papers of a decision are kept at the least. Raises BadRuleFile."""
    return _read(FOLDER / "retention.yaml", RetentionRules).retention


@cache
def council_report_rules() -> tuple[CouncilReportRule, ...]:
    """Return what is reported to the full council, past law too. Raises BadRuleFile."""
    return _read(FOLDER / "council_reports.yaml", CouncilReportLaw).reports


def _read(path: Path, kind: type[Shape]) -> Shape:
    return files.read_shape(path.read_text(encoding="utf-8"), kind, file=path.name)
