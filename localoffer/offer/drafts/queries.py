"""Finds drafts and what is in them. Each needs the council's scope around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from django.db.models import Count, Q, QuerySet

from localoffer.accounts.models import Council, User
from localoffer.offer.drafts.carrying import OfferFile
from localoffer.offer.drafts.models import Change, Comment, Draft, DraftEntry, QuestionChange, WarningAnswer
from localoffer.offer.models import Version
from localoffer.offer.queries import entries_of, questions_of
from localoffer.rules import files
from localoffer.rules.facts import Fact
from localoffer.rules.files import BadRuleFile
from localoffer.rules.rule import Rule


@dataclass(frozen=True, kw_only=True)
class NotReadable:
    """An entry (or the questions, with an empty slug) that is not yet whole: where, and what is wrong there."""

    slug: str
    place: str
    problem: str

    def __str__(self) -> str:
        """Return one line."""
        return ": ".join(part for part in (self.slug or "questions", self.place, self.problem) if part)


@dataclass(frozen=True, kw_only=True)
class DraftRead:
    """A draft as rules and facts, as far as it can be read, and what cannot."""

    rules: tuple[Rule, ...]
    facts: tuple[Fact, ...]
    unreadable: tuple[NotReadable, ...]


def open_drafts(council: Council) -> QuerySet[Draft]:
    """Return the drafts that are being worked on, the newest first, with who began each."""
    found = Draft.objects.filter(council=council, closed_at__isnull=True)
    return found.select_related("council", "created_by", "based_on", "approved_by").order_by("-created_at")


def draft(council: Council, *, pk: int) -> Draft | None:
    """Return one draft of the council, open or closed, or None."""
    found = Draft.objects.filter(council=council, pk=pk)
    return found.select_related("council", "created_by", "based_on", "approved_by", "version").first()


def entries_of_draft(draft: Draft) -> QuerySet[DraftEntry]:
    """Return the entries that are in a draft, in their order, each with its open comments counted."""
    is_open = Q(comments__settled_at__isnull=True, comments__replies_to__isnull=True)
    open_comments = Count("comments", filter=is_open)
    found = DraftEntry.objects.filter(draft=draft, removed=False).annotate(open_comments=open_comments)
    return found.select_related("changed_by").order_by("position", "pk")


def removed_entries(draft: Draft) -> QuerySet[DraftEntry]:
    """Return the entries that were taken out of a draft, and can be put back."""
    found = DraftEntry.objects.filter(draft=draft, removed=True)
    return found.select_related("changed_by").order_by("slug")


def draft_entry(draft: Draft, *, slug: str) -> DraftEntry | None:
    """Return one entry of a draft, taken out or not, or None."""
    return DraftEntry.objects.filter(draft=draft, slug=slug).select_related("changed_by").first()


def changes_in(draft: Draft) -> QuerySet[Change]:
    """Return everything done to a draft, the latest first, with the entry and who did it."""
    found: QuerySet[Change] = Change.objects.filter(draft=draft)
    return found.select_related("entry", "by").order_by("-pk")


def question_changes_in(draft: Draft) -> QuerySet[QuestionChange]:
    """Return everything done to a draft's own questions, the latest first, with who did it."""
    found: QuerySet[QuestionChange] = QuestionChange.objects.filter(draft=draft)
    return found.select_related("draft__council", "by").order_by("-pk")


def comments_on(draft: Draft, *, slug: str = "") -> QuerySet[Comment]:
    """Return what was said about a draft, or about one entry, the oldest first."""
    found = Comment.objects.filter(draft=draft).select_related("draft", "entry", "by", "settled_by", "replies_to")
    return (found.filter(entry__slug=slug) if slug else found).order_by("pk")


def comments_for(user: User, *, council: Council) -> QuerySet[Comment]:
    """Return what others said that this person should answer: about their draft or entry, and not settled yet."""
    others = Comment.objects.filter(council=council, draft__closed_at__isnull=True, replies_to__isnull=True)
    mine = Q(draft__created_by=user) | Q(entry__changed_by=user)
    found = others.filter(mine, settled_at__isnull=True).exclude(by=user).exclude(replies__by=user)
    return found.select_related("draft__council", "entry", "by").distinct().order_by("pk")


def warning_answers(draft: Draft) -> QuerySet[WarningAnswer]:
    """Return the answers to warnings about a draft, the latest first."""
    return WarningAnswer.objects.filter(draft=draft).select_related("entry", "by").order_by("-pk")


def people_who_drafted(draft: Draft) -> list[User]:
    """Return everyone who began the draft, or changed an entry or a question in it."""
    wrote = Change.objects.filter(draft=draft).values("by")
    asked = QuestionChange.objects.filter(draft=draft).values("by")
    return list(User.objects.filter(Q(pk=draft.created_by_id) | Q(pk__in=wrote) | Q(pk__in=asked)))


def read_draft(draft: Draft) -> DraftRead:
    """Return a draft as rules and facts in their order, with what cannot be read yet."""
    rules: list[Rule] = []
    unreadable: list[NotReadable] = []
    for one in DraftEntry.objects.filter(draft=draft, removed=False).order_by("position", "pk"):
        read = read_rule(one.rule, slug=one.slug)
        if isinstance(read, Rule):
            rules.append(read)
        else:
            unreadable.append(read)
    facts, problems = _facts(draft.questions)
    return DraftRead(rules=tuple(rules), facts=facts, unreadable=(*unreadable, *problems))


def read_rule(rule: dict[str, Any], *, slug: str) -> Rule | NotReadable:
    """Return the rule that an entry's data makes, or where it is not one yet."""
    try:
        return files.from_plain(rule, file=slug)
    except BadRuleFile as error:
        return NotReadable(slug=slug, place=error.place, problem=error.problem)


def _facts(questions: Sequence[dict[str, Any]]) -> tuple[tuple[Fact, ...], list[NotReadable]]:
    found: list[Fact] = []
    problems: list[NotReadable] = []
    for question in questions:
        try:
            found.append(msgspec.convert(question, Fact))
        except msgspec.ValidationError as error:
            place = str(question.get("key", "")) if isinstance(question, dict) else ""
            problems.append(NotReadable(slug="", place=place, problem=str(error)))
    return tuple(found), problems


def file_of_draft(draft: Draft) -> OfferFile:
    """Return a draft as a file holds it: the entries that are in, in order, and its questions."""
    entries = DraftEntry.objects.filter(draft=draft, removed=False).order_by("position", "pk")
    return OfferFile(entries=tuple(one.rule for one in entries), questions=tuple(draft.questions))


def file_of_version(version: Version) -> OfferFile:
    """Return a version as a file holds it: its entries in order, and its questions."""
    return OfferFile(
        entries=tuple(one.rule for one in entries_of(version)), questions=tuple(questions_of(version))
    )
