"""The shelf of ready pages …"""

from datetime import date

from localoffer.offer.ready_pages.marks import Mark
from localoffer.offer.ready_pages.shelf import HEADERS_AND_ALL, ReadyPage, Shelf

MARK = Mark(stamp="a1", on=date(2026, 11, 21))
OTHER = Mark(stamp="a1", on=date(2026, 11, 22))


def page(content: bytes = b"Bus pass") -> ReadyPage:
    return ReadyPage(content=content, headers=(("Content-Type", "text/html"),))


def test_gives_a_page_back_under_its_own_mark_alone() -> None:
    shelf = Shelf(most_bytes=10_000)
    shelf.put("/a/", page(), mark=MARK)

    assert shelf.take("/a/", mark=MARK) == page()
    assert shelf.take("/a/", mark=OTHER) is None
    assert shelf.take("/b/", mark=MARK) is None


def test_is_cleared_by_the_first_page_of_another_mark() -> None:
    shelf = Shelf(most_bytes=10_000)
    shelf.put("/a/", page(), mark=MARK)
    shelf.put("/b/", page(), mark=OTHER)

    assert (len(shelf), shelf.weight) == (1, page().weight)
    assert "/a/" not in shelf


def test_never_holds_more_than_it_may_and_keeps_what_is_asked_for() -> None:
    shelf = Shelf(most_bytes=3 * page().weight)
    for place in ("/a/", "/b/", "/c/"):
        shelf.put(place, page(), mark=MARK)
    shelf.take("/a/", mark=MARK)

    shelf.put("/d/", page(), mark=MARK)

    assert [place in shelf for place in ("/a/", "/b/", "/c/", "/d/")] == [True, False, True, True]
    assert shelf.weight == 3 * page().weight


def test_counts_a_page_that_is_put_there_again_once() -> None:
    shelf = Shelf(most_bytes=10_000)
    for content in (b"long long", b"short"):
        shelf.put("/a/", page(content), mark=MARK)

    assert shelf.weight == HEADERS_AND_ALL + len(b"short")


def test_leaves_out_a_page_bigger_than_itself() -> None:
    shelf = Shelf(most_bytes=HEADERS_AND_ALL)
    shelf.put("/a/", page(), mark=MARK)

    assert len(shelf) == 0
