"""Makes the tables of council documents that were read, each council's own."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_more_roles"),
        ("governance", "0004_decided_in_private"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="SourceDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("name", models.CharField(max_length=200)),
                ("part", models.CharField(blank=True, max_length=60)),
                ("kind", models.CharField(max_length=10)),
                ("sha256", models.CharField(max_length=64)),
                ("address", models.URLField(blank=True, max_length=500)),
                ("identity", models.CharField(blank=True, max_length=300)),
                ("text", models.TextField()),
                ("proposes", models.JSONField(default=list)),
                ("warnings", models.JSONField(default=list)),
                ("unplaced", models.JSONField(default=list)),
                ("added_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                (
                    "added_by",
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
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="source_documents",
                        to="governance.matter",
                    ),
                ),
                (
                    "used_by",
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
                    models.UniqueConstraint(
                        models.F("council"),
                        models.F("sha256"),
                        models.F("part"),
                        name="governance_sourcedocument_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("matter", None), ("used_at", None), ("used_by", None)),
                            models.Q(
                                ("matter__isnull", False), ("used_at__isnull", False), ("used_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="governance_sourcedocument_used_whole",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="ExtractedField",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("name", models.CharField(max_length=40)),
                ("value", models.JSONField(null=True)),
                ("spans", models.JSONField(default=list)),
                ("sure", models.CharField(blank=True, max_length=10)),
                ("why", models.CharField(blank=True, max_length=200)),
                ("also", models.JSONField(default=list)),
                (
                    "word",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("right", "It is right"),
                            ("changed", "It should say something else"),
                            ("not_stated", "The document does not say this"),
                        ],
                        max_length=12,
                    ),
                ),
                ("settled", models.JSONField(null=True)),
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fields",
                        to="governance.sourcedocument",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("document"), models.F("name"), name="governance_extractedfield_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reviewed_at", None), ("reviewed_by", None), ("word", "")),
                            models.Q(
                                models.Q(("word", ""), _negated=True),
                                ("reviewed_at__isnull", False),
                                ("reviewed_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="governance_extractedfield_reviewed_whole",
                    ),
                ]
            },
        ),
        RowSecurity("SourceDocument"),
        RowSecurity("ExtractedField"),
    ]
