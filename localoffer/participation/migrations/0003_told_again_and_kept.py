"""Makes the tables of consultations told again, of ended groups, and of how long texts are kept; trials know a draft."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.participation.guards import lower_participation_guards, raise_participation_guards

KEPT_APART = ("ConsultationRetelling", "ForumEnd", "KeepingTime")


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0006_whom_partners_work_for"),
        ("offer", "0043_told_again_in_work"),
        ("participation", "0002_standing_voice"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="pilot",
            name="draft",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="offer.draft",
            ),
        ),
        migrations.CreateModel(
            name="ConsultationRetelling",
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
                ("parts", models.JSONField(blank=True, default=list)),
                ("revision", models.PositiveIntegerField(default=1)),
                ("begun_at", models.DateTimeField()),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("returned", models.TextField(blank=True)),
                ("checked_by", models.CharField(blank=True, max_length=200)),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                ("given_up_at", models.DateTimeField(blank=True, null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "consultation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="participation.consultation",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
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
                        name="participation_retelling_manner_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_at", None), ("approved_by", None), ("checked_by", "")),
                            models.Q(
                                models.Q(("approved_at", None), _negated=True),
                                models.Q(("approved_by", None), _negated=True),
                                models.Q(("checked_by", ""), _negated=True),
                                ("given_up_at", None),
                            ),
                            _connector="OR",
                        ),
                        name="participation_retelling_approved_whole",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("approved_at", None), ("given_up_at", None)),
                        fields=("consultation", "manner", "language"),
                        name="participation_retelling_one_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumEnd",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("ended_on", models.DateField()),
                ("why", models.TextField()),
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
                (
                    "forum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ends", to="participation.forum"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("forum"), name="participation_forumend_once"),
                    models.CheckConstraint(
                        condition=models.Q(("why", ""), _negated=True), name="participation_forumend_says_why"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KeepingTime",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("days", models.PositiveIntegerField()),
                ("source", models.CharField(max_length=300)),
                (
                    "sure",
                    models.CharField(
                        choices=[
                            ("V", "I read it in the rule itself"),
                            ("K", "I read it somewhere else"),
                            ("U", "I am not sure: it must be checked"),
                        ],
                        max_length=1,
                    ),
                ),
                ("at", models.DateTimeField()),
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
                        condition=models.Q(("days__gte", 1)), name="participation_keepingtime_a_day_or_more"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("source", ""), _negated=True),
                        name="participation_keepingtime_says_source",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sure__in", ["V", "K", "U"])),
                        name="participation_keepingtime_sureness_is_known",
                    ),
                ],
            },
        ),
        *(RowSecurity(name) for name in KEPT_APART),
        migrations.RunPython(
            lambda apps, schema_editor: raise_participation_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_participation_guards(schema_editor.connection),
        ),
    ]
