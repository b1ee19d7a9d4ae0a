"""How long it takes to make every form of the invented county's offer, and to hand out what is kept."""

import os
import tempfile
from pathlib import Path
from time import perf_counter

import django

SITE = "https://offer.example"


def main() -> None:
    """Load the demo into a database of its own, make each form, and print the seconds and the bytes."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "config.settings", "LOCALOFFER_DATA": folder, "DATABASE_URL": ""}
        django.setup()
        _measure(Path(folder))


def _measure(folder: Path) -> None:
    from django.core.management import call_command

    from localoffer.frontend.liblouis import BrailleMissing
    from localoffer.offer.models import Version
    from localoffer.offer.renderings.catalogue import FORMS
    from localoffer.offer.renderings.kept import form_of

    call_command("migrate", verbosity=0)
    call_command("load_demo", verbosity=0)
    version = Version.objects.select_related("offer__council").get(offer__council__slug="tarnshire", number=2)
    whole = perf_counter()
    for file, form in FORMS.items():
        began = perf_counter()
        try:
            size = len(form_of(version, form=form, site=SITE, folder=folder))
        except BrailleMissing as missing:
            print(f"{file:20} {missing}")
            continue
        print(f"{file:20} {perf_counter() - began:7.3f} s  {size:>9,} bytes")
    print(f"{'all of them':20} {perf_counter() - whole:7.3f} s")
    began = perf_counter()
    for form in FORMS.values():
        form_of(version, form=form, site=SITE, folder=folder)
    print(f"{'all, once kept':20} {perf_counter() - began:7.3f} s")


if __name__ == "__main__":
    main()
