"""Makes room for what is being told again, and keeps it to its own council."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0006_whom_partners_work_for"),
        ("offer", "0042_tellings_stay_as_told"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RetellingDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "manner",
                    models.CharField(
                        choices=[("easy_read", "Easy Read"), ("translation", "Translation")], max_length=20
                    ),
                ),
                ("language", models.CharField(max_length=12)),
                ("title", models.CharField(blank=True, max_length=200)),
                ("parts", models.JSONField(blank=True, default=list)),
                ("revision", models.PositiveIntegerField(default=1)),
                ("begun_at", models.DateTimeField()),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("returned", models.TextField(blank=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "retelling",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="drafts",
                        to="offer.retelling",
                    ),
                ),
                (
                    "told_of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offer.entry"
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("manner__in", ["easy_read", "translation"])),
                        name="offer_retellingdraft_manner_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("retelling__isnull", True), ("closed_at__isnull", False), _connector="OR"
                        ),
                        name="offer_retellingdraft_published_is_closed",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at", None)),
                        fields=("told_of", "manner", "language"),
                        name="offer_retellingdraft_one_at_a_time",
                    ),
                ],
            },
        ),
        RowSecurity("RetellingDraft"),
    ]
