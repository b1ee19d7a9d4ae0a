"""Makes the tables of constitutions and notices, which anyone may read and nobody may rewrite."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.governance.guards import lower_guards, raise_guards


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_more_roles"),
        ("governance", "0002_decisions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("key", "Notice of a key decision"),
                            ("private_first", "First notice of a private meeting"),
                            ("private_second", "Second notice of a private meeting"),
                            ("private_urgent", "Private meeting agreed as urgent"),
                            ("general_exception", "General exception"),
                            ("special_urgency", "Special urgency"),
                            ("meeting", "Notice of a meeting"),
                        ],
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("what", models.TextField(blank=True)),
                ("published_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                ("decider_slug", models.SlugField(blank=True, max_length=80)),
                ("decider", models.CharField(blank=True, max_length=300)),
                ("members", models.TextField(blank=True)),
                ("decision_from", models.DateField(blank=True, null=True)),
                ("decision_until", models.DateField(blank=True, null=True)),
                ("documents", models.TextField(blank=True)),
                ("where_to_get", models.TextField(blank=True)),
                ("earliest", models.JSONField(blank=True, null=True)),
                ("earliest_stated", models.DateField(blank=True, null=True)),
                ("reasons", models.TextField(blank=True)),
                ("representations", models.TextField(blank=True)),
                ("response", models.TextField(blank=True)),
                ("told", models.TextField(blank=True)),
                ("agreed_by", models.CharField(blank=True, max_length=200)),
                ("agreed_as", models.CharField(blank=True, max_length=200)),
                ("agreed_on", models.DateField(blank=True, null=True)),
                ("lead_member", models.CharField(blank=True, max_length=200)),
                ("lead_director", models.CharField(blank=True, max_length=200)),
                ("department", models.CharField(blank=True, max_length=200)),
                ("contact", models.CharField(blank=True, max_length=300)),
                ("consultees", models.TextField(blank=True)),
                ("consultation", models.TextField(blank=True)),
                ("wards", models.CharField(blank=True, max_length=300)),
                (
                    "openness",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("public", "In public"),
                            ("part_private", "Partly in private"),
                            ("private", "In private"),
                        ],
                        max_length=20,
                    ),
                ),
                ("reason_key", models.TextField(blank=True)),
                ("is_imported", models.BooleanField(default=False)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("correction_note", models.TextField(blank=True)),
                (
                    "corrects",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="correction",
                        to="governance.notice",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="notices", to="governance.matter"
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
                    models.UniqueConstraint(
                        models.F("council"), models.F("number"), name="governance_notice_number_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "key",
                                    "private_first",
                                    "private_second",
                                    "private_urgent",
                                    "general_exception",
                                    "special_urgency",
                                    "meeting",
                                ],
                            )
                        ),
                        name="governance_notice_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_imported", True),
                            models.Q(("kind__in", ("special_urgency", "private_urgent")), _negated=True),
                            models.Q(
                                models.Q(("agreed_by", ""), _negated=True),
                                models.Q(("agreed_as", ""), _negated=True),
                                ("agreed_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="governance_notice_agreement_is_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_imported", True),
                            models.Q(
                                (
                                    "kind__in",
                                    (
                                        "private_first",
                                        "private_second",
                                        "private_urgent",
                                        "general_exception",
                                        "special_urgency",
                                    ),
                                ),
                                _negated=True,
                            ),
                            models.Q(("reasons", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="governance_notice_exception_has_reasons",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("corrects", None), models.Q(("correction_note", ""), _negated=True), _connector="OR"
                        ),
                        name="governance_notice_correction_has_a_note",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decision_until", None),
                            models.Q(
                                ("decision_from__isnull", False),
                                ("decision_until__gte", models.F("decision_from")),
                            ),
                            _connector="OR",
                        ),
                        name="governance_notice_span_runs_forward",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="NoticeWithdrawal",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("reason", models.TextField()),
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
                (
                    "notice",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="withdrawal",
                        to="governance.notice",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="AdoptedConstitution",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("number", models.PositiveIntegerField()),
                ("in_force_from", models.DateField()),
                ("text", models.TextField()),
                ("said", models.JSONField()),
                ("note", models.TextField(blank=True)),
                ("adopted_at", models.DateTimeField()),
                (
                    "adopted_by",
                    models.ForeignKey(
                        blank=True,
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
                "constraints": [
                    models.UniqueConstraint(
                        models.F("council"), models.F("number"), name="governance_constitution_number_once"
                    )
                ]
            },
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(fields=["council", "-published_on"], name="governance_notice_by_day"),
        ),
        *(RowSecurity(model, readable="true") for model in ("AdoptedConstitution", "Notice", "NoticeWithdrawal")),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
