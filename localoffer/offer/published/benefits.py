"""What a row gives, under which heading, on what footing, and how far along it is."""

from localoffer.offer.published.reading import About, Plain, Reading, Why, kept, together

HEADINGS = {
    "accommodation": "accommodation",
    "education_training": "education",
    "employment": "employment",
    "finance": "money",
    "health_wellbeing": "health",
    "participation_in_society": "participation",
    "relationships": "relationships",
    "support_and_planning": "support",
}
BASES = {"statutory": "statute", "national": "national_scheme", "discretionary": "local"}
KINDS = {
    "cash_one_off": "cash",
    "cash_recurring": "cash",
    "discount": "discount",
    "waiver": "discount",
    "waiver_or_discount": "discount",
    "guarantee": "guarantee",
    "help_up_to_cap": "help_up_to",
    "in_kind": "in_kind",
    "loan": "loan",
    "none": "not_offered",
    "priority": "priority",
    "reimbursement": "refund",
    "service": "service",
    "service_or_uncosted_help": "service",
}
# A council that has ended gives nothing now; the page still shows it as a council's that is gone.
STANDINGS: dict[str, Plain] = {
    "proposed": {"standing": "proposed"},
    "announced": {"standing": "announced"},
    "pilot": {"standing": "pilot"},
    "withdrawn": {"standing": "withdrawn"},
    "predecessor_authority": {"standing": "withdrawn"},
}
INCLUDED = "included_in:"
NATIONAL = {"replaces_if_not_eligible": "replaces_if_refused", "in_addition": "adds_to", "tops_up": "tops_up"}
REPAYABLE = {True: Reading(benefit={"repayable": True}), False: Reading(benefit={"repayable": False})}


def status_of(about: About) -> Reading:
    """Return what the row says of itself beside its conditions: refused, part of another, repayable, related."""
    row = about.row
    readings = []
    status = row.text("status")
    if status == "not_offered":
        readings.append(Reading(benefit={"kind": "not_offered"}))
    elif status.startswith(INCLUDED):
        readings.append(_part_of(status.removeprefix(INCLUDED), about))
    elif status and status not in STANDINGS:
        readings.append(kept("status", status))
    if isinstance(row.raw.get("repayable"), bool):
        readings.append(REPAYABLE[row.raw["repayable"]])
    readings += [
        _related(key, about) for key in ("relation_to_national", "relation_to_regional") if key in row.raw
    ]
    readings += [kept("note", row.raw["note"])] if "note" in row.raw else []
    return together(readings)


def _part_of(other: str, about: About) -> Reading:
    if other not in about.row_ids or other == about.row.id:
        return kept("status", f"{INCLUDED}{other}", why=Why.OUTSIDE)
    whole = f"{about.slug}-{other}"
    return Reading(benefit={"pot": whole}, relations=({"how": "draws_from", "to": whole},))


def _related(key: str, about: About) -> Reading:
    """A national or regional scheme is in no file here, so the relation keeps its name and points nowhere."""
    how = NATIONAL.get(str(about.row.raw[key]))
    if how is None:
        return kept(key, about.row.raw[key])
    names = about.row.conditions.get("not_eligible_for") or about.row.conditions.get("adds_to")
    if not isinstance(names, str):
        return kept(key, about.row.raw[key], why=Why.OUTSIDE)
    outside = kept(key, names, why=Why.OUTSIDE)
    return Reading(relations=({"how": how, "words": names},), kept=outside.kept)
