"""Makes room for entries told again, in Easy Read and in other languages."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("offer", "0020_feeds_out_and_in"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Retelling",
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
                ("language", models.CharField(default="en-GB", max_length=12)),
                ("title", models.CharField(max_length=200)),
                ("parts", models.JSONField()),
                ("made_by", models.CharField(max_length=200)),
                ("checked_by", models.CharField(max_length=200)),
                ("checked_on", models.DateField()),
                ("published_at", models.DateTimeField()),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "told_of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="retellings", to="offer.entry"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("manner__in", ["easy_read", "translation"])),
                        name="offer_retelling_manner_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("checked_by", ""), _negated=True), models.Q(("made_by", ""), _negated=True)
                        ),
                        name="offer_retelling_was_checked_by_somebody",
                    ),
                ],
            },
        ),
    ]
