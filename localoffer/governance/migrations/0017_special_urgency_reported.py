"""Keeps the reports of special urgency cases that the full council had, for staff alone."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.governance.guards import lower_guards, raise_guards


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0007_the_day_a_council_ends"),
        ("governance", "0016_the_meeting_that_decided"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="UrgencyReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("number", models.PositiveIntegerField()),
                ("tells_from", models.DateField(blank=True, null=True)),
                ("tells_to", models.DateField()),
                ("reported_on", models.DateField()),
                ("reference", models.CharField(max_length=300)),
                ("is_from_elsewhere", models.BooleanField(default=False)),
                ("cases", models.JSONField(blank=True, default=list)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("council"), models.F("number"), name="governance_urgency_report_number_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reference", ""), _negated=True),
                        name="governance_urgency_report_says_where",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tells_to__lte", models.F("reported_on"))),
                        name="governance_urgency_report_runs_forward",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_from_elsewhere", True),
                            models.Q(("tells_from__isnull", False), ("tells_from__lte", models.F("tells_to"))),
                            _connector="OR",
                        ),
                        name="governance_urgency_report_has_its_span",
                    ),
                ],
            },
        ),
        RowSecurity("UrgencyReport"),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
