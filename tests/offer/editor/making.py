"""Makes a draft of an invented council, and signs in those who work on it."""

from typing import Any

from bs4 import BeautifulSoup
from django.apps import apps
from django.test import Client

from localoffer.accounts.models import Council, Role, TrailRecord, User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.models import Draft, DraftEntry
from tests.accounts.making import NOW, made_member, made_user, signed_in
from tests.offer.drafts.making import made_district, rule_data
from tests.offer.making import made_council


class Work:
    """A council, its editor, a draft with one entry, and a browser signed in as the editor."""

    def __init__(self, council: Council, editor: User, draft: Draft) -> None:
        self.council, self.editor, self.draft = council, editor, draft
        self.client: Client = signed_in(editor)
        self.home = f"/{council.slug}/edit/drafts/{draft.pk}/"

    def entry(self, slug: str = "bus-pass") -> DraftEntry:
        """Return an entry as it now stands."""
        with council_scope(self.council):
            found = queries.draft_entry(self.draft, slug=slug)
        assert found is not None
        return found

    def section(self, name: str, *, slug: str = "bus-pass") -> str:
        """Return the address of a section of an entry."""
        return f"{self.home}entries/{slug}/{name}/"

    def as_role(self, role: Role) -> Client:
        """Return a browser signed in as a new person in a role at the council."""
        person = made_user(f"Demo Second {role.label}")
        return signed_in(made_member(role, council=self.council, user=person))


def made_work(slug: str = "tarnbridge", *, entry: str = "bus-pass", **said: Any) -> Work:
    """Return work on a draft with one whole entry; the areas of the law are still missing."""
    return work_for(made_council(slug), entry=entry, **said)


def finished_work() -> Work:
    """Return work on a draft that no check has anything to say about."""
    return work_for(made_district())


def work_for(council: Council, *, entry: str = "bus-pass", **said: Any) -> Work:
    """Return work on a council's draft with one whole entry."""
    editor = made_member(Role.EDITOR, council=council, user=made_user(f"Demo Edie {council.slug}"))
    draft = actions.start_draft(council, by=editor, now=NOW, title="April 2027")
    rule = rule_data(entry, council=council, **said)
    actions.add_entry(draft, slug=entry, rule=rule, by=editor, now=NOW)
    return Work(council, editor, draft)


def fields(page: Any) -> dict[str, list[str]]:
    """Return what the browser would send back from the form that changes an entry, as it stands."""
    form = BeautifulSoup(page.content, "html.parser").select_one("form.editor-form")
    assert form is not None
    sent: dict[str, list[str]] = {}
    for one in form.select("input[name], textarea[name], select[name]"):
        name, kind = str(one["name"]), one.get("type")
        if kind in ("radio", "checkbox") and not one.has_attr("checked"):
            continue
        if one.name == "select":
            chosen = one.select_one("option[selected]")
            value = str(chosen["value"]) if chosen else ""
        else:
            value = one.get_text().removeprefix("\n") if one.name == "textarea" else str(one.get("value", ""))
        sent.setdefault(name, []).append(value)
    return sent


def rows_of(council: Council) -> dict[str, list[dict[str, Any]]]:
    """Return every row that is kept to the council, but for its trail: that tells of those who tried."""
    kept = [model for model in apps.get_models() if any(field.name == "council" for field in model._meta.fields)]
    with council_scope(council):
        return {
            model.__name__: list(model._default_manager.filter(council=council).order_by("pk").values())
            for model in kept
            if model is not TrailRecord
        }
