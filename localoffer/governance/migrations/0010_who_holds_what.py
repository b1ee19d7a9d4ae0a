"""Makes the table of who holds a post or sits in a body. Everyone may read it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q

from localoffer.accounts.row_security import RowSecurity


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0007_the_day_a_council_ends"),
        ("governance", "0009_dates_that_keep_their_inputs"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Holder",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("place", models.SlugField(max_length=80)),
                ("name", models.CharField(max_length=200)),
                ("office", models.CharField(max_length=200)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("source", models.CharField(max_length=300)),
                ("recorded_at", models.DateTimeField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(Q(("name", ""), _negated=True), Q(("source", ""), _negated=True)),
                        name="governance_holder_is_named",
                    ),
                    models.CheckConstraint(
                        condition=Q(("until", None), ("until__gt", F("since")), _connector="OR"),
                        name="governance_holder_span_runs_forward",
                    ),
                ],
            },
        ),
        RowSecurity("Holder", readable="true"),
    ]
