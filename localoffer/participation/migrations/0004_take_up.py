"""Makes the table of take-up: how many were due an entry, and how many had it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.participation.guards import lower_participation_guards, raise_participation_guards


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0007_the_day_a_council_ends"),
        ("participation", "0003_told_again_and_kept"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="TakeUp",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("entry", models.SlugField(max_length=80)),
                ("entry_title", models.CharField(max_length=200)),
                ("first_on", models.DateField()),
                ("last_on", models.DateField()),
                ("due", models.PositiveIntegerField(blank=True, null=True)),
                ("had", models.PositiveIntegerField(blank=True, null=True)),
                ("source", models.CharField(max_length=300)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("last_on__gte", models.F("first_on"))),
                        name="participation_takeup_ends_no_sooner",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("due__isnull", False), ("had__isnull", False), _connector="OR"),
                        name="participation_takeup_says_a_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("due__isnull", True),
                            ("had__isnull", True),
                            ("had__lte", models.F("due")),
                            _connector="OR",
                        ),
                        name="participation_takeup_had_are_of_due",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("source", ""), _negated=True),
                        name="participation_takeup_names_its_source",
                    ),
                ],
            },
        ),
        RowSecurity("TakeUp"),
        migrations.RunPython(
            lambda apps, schema_editor: raise_participation_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_participation_guards(schema_editor.connection),
        ),
    ]
