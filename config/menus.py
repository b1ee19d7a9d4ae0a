"""Says what one room shows of another: links to its pages, and what waits there for somebody."""

# Each tells what waits for one of the staff, in this order on their first page.
WAITING = ("localoffer.participation.waiting.waiting_for", "localoffer.governance.waiting.waiting_for")

# Each link is (an act of staff or nothing, words, page). `staff`, `council` and `offer` pages take the slug of the
# council; `entry` pages take the entry’s too, and `heading` pages the key of a heading. The `offer` links stand at
# the foot of each page of an offer.
MENUS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "staff": (
        ("read_matters", "Matters", "matters:matters"),
        ("read_matters", "Young people", "consultations"),
        ("read_matters", "Groups, pledges and reviews", "voice"),
        ("read_matters", "Measures", "measures:desk"),
        ("read_disclosures", "Safeguarding", "safeguarding"),
        ("read_matters", "Forward plan", "notices:desk"),
        ("read_matters", "Deadlines", "deadlines:deadlines"),
        ("read_matters", "Committees", "work_plans:committees"),
        ("read_matters", "Constitution", "constitution:desk"),
        ("manage_constitution", "Templates of reports", "reports:templates"),
        ("manage_matters", "Documents", "reading:documents"),
    ),
    "council": (
        ("", "Have your say", "have_your_say"),
        ("", "Decisions", "register:decisions"),
    ),
    "offer": (
        ("", "Tell us if you got something, or not", "feedback_choose"),
        ("", "How we are doing", "measures:doing"),
    ),
    "ended": (("", "See where to go now", "succession:succession"),),
    "entry": (("", "Tell us if you got this, or not", "feedback"),),
    "heading": (("", "How we are doing", "measures:heading"),),
}
