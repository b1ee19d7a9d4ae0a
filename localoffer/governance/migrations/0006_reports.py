"""Makes the tables of reports and of equality assessments; what is withheld is never shown to a public page."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.governance.guards import lower_guards, raise_guards

PUBLISHED = "EXISTS (SELECT 1 FROM governance_report r WHERE r.published_at IS NOT NULL AND r."
IN_PUBLISHED = f"{PUBLISHED}id = report_id)"
OF_PUBLISHED = f"{PUBLISHED}equality_id = governance_equalityassessment.id)"
IN_RECORD = "EXISTS (SELECT 1 FROM governance_decision d JOIN governance_decisionitem i ON i.decision_id = d.id WHERE d.record_published_at IS NOT NULL AND i.id = item_id)"


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_more_roles"),
        ("governance", "0005_documents_read"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
        ),
        migrations.CreateModel(
            name="AdoptedTemplate",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("slug", models.SlugField(max_length=80)),
                ("in_force_from", models.DateField()),
                ("text", models.TextField()),
                ("said", models.JSONField()),
                ("note", models.TextField(blank=True)),
                ("adopted_at", models.DateTimeField()),
                (
                    "adopted_by",
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
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="EqualityAssessment",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[("screening", "A screening"), ("full", "A full assessment")], max_length=12
                    ),
                ),
                ("assessed_on", models.DateField()),
                ("summary", models.TextField()),
                ("effects", models.JSONField(default=list)),
                ("draft_state", models.CharField(blank=True, max_length=64)),
                ("written_at", models.DateTimeField()),
                ("signed_name", models.CharField(blank=True, max_length=200)),
                ("signed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="equality_assessments",
                        to="governance.matter",
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        condition=models.Q(
                            models.Q(("signed_at", None), ("signed_by", None), ("signed_name", "")),
                            models.Q(
                                ("signed_at__isnull", False),
                                ("signed_by__isnull", False),
                                models.Q(("signed_name", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="governance_equality_signed_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stage__in", ["screening", "full"])),
                        name="governance_equality_stage_known",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Recommendation",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("number", models.PositiveIntegerField()),
                ("text", models.TextField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
            ],
            options={"ordering": ["number"]},
        ),
        migrations.CreateModel(
            name="RecommendationAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="governance.decisionitem",
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="governance.recommendation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("recommendation"), models.F("item"), name="governance_recommendation_answer_once"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("number", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=300)),
                ("template", models.JSONField()),
                ("front", models.JSONField(default=dict)),
                ("revision", models.PositiveIntegerField(default=1)),
                ("no_consultation_why", models.TextField(blank=True)),
                ("correction_note", models.TextField(blank=True)),
                ("created_at", models.DateTimeField()),
                ("audit", models.JSONField(blank=True, default=list)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("is_imported", models.BooleanField(default=False)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("oddities", models.JSONField(blank=True, default=list)),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="governance.report",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "equality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="governance.equalityassessment",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reports", to="governance.matter"
                    ),
                ),
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
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("matter"), models.F("number"), name="governance_report_number_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at", None), ("published_by", None)),
                            models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
                            models.Q(("is_imported", True), ("published_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="governance_report_published_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("created_by__isnull", False), ("is_imported", True), _connector="OR"),
                        name="governance_report_written_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("corrects", None), models.Q(("correction_note", ""), _negated=True), _connector="OR"
                        ),
                        name="governance_report_correction_has_note",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("corrects", None),
                            models.Q(("corrects", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="governance_report_corrects_another",
                    ),
                ]
            },
        ),
        migrations.AddField(
            model_name="recommendation",
            name="report",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="recommendations", to="governance.report"
            ),
        ),
        migrations.CreateModel(
            name="Paper",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("appendix", "Appendix"), ("background", "Background paper")], max_length=12
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=300)),
                ("url", models.URLField(blank=True, max_length=500)),
                ("held_at", models.CharField(blank=True, max_length=300)),
                ("contact", models.CharField(blank=True, max_length=300)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="papers", to="governance.report"
                    ),
                ),
            ],
            options={
                "ordering": ["kind", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("report"),
                        models.F("kind"),
                        models.F("position"),
                        name="governance_paper_position_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["appendix", "background"])),
                        name="governance_paper_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Clearance",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("clearer", models.CharField(max_length=20)),
                (
                    "deed",
                    models.CharField(
                        choices=[
                            ("asked", "Asked for comments"),
                            ("commented", "Gave comments"),
                            ("cleared", "Cleared it"),
                        ],
                        max_length=12,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("on", models.DateField()),
                ("comment", models.TextField(blank=True)),
                ("is_included", models.BooleanField(default=False)),
                ("state", models.CharField(max_length=64)),
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
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clearances",
                        to="governance.report",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("deed__in", ["asked", "commented", "cleared"])),
                        name="governance_clearance_deed_known",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="ReportEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "became",
                    models.CharField(
                        choices=[
                            ("considered", "Considered"),
                            ("deferred", "Deferred"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=12,
                    ),
                ),
                ("on", models.DateField()),
                ("body", models.CharField(blank=True, max_length=200)),
                ("note", models.TextField(blank=True)),
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
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="events", to="governance.report"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("became", "considered"), models.Q(("note", ""), _negated=True), _connector="OR"
                        ),
                        name="governance_report_event_says_why",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="ReportSection",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("slug", models.SlugField(max_length=80)),
                ("position", models.PositiveIntegerField()),
                ("text", models.TextField(blank=True)),
                ("drafted", models.JSONField(blank=True, default=list)),
                ("waiting", models.JSONField(blank=True, default=list)),
                ("revision", models.PositiveIntegerField(default=1)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sections",
                        to="governance.report",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("report"), models.F("slug"), name="governance_report_section_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SectionChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("revision", models.PositiveIntegerField()),
                ("before", models.TextField(blank=True)),
                ("after", models.TextField(blank=True)),
                ("is_drafted", models.BooleanField()),
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
                (
                    "section",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to="governance.reportsection",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("section"), models.F("revision"), name="governance_section_revision_once"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="WithheldPart",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("passage", "A passage of a section"),
                            ("appendix", "An appendix"),
                            ("background", "A background paper"),
                        ],
                        max_length=12,
                    ),
                ),
                ("section", models.SlugField(blank=True, max_length=80)),
                ("position", models.PositiveIntegerField()),
                (
                    "standing",
                    models.CharField(
                        choices=[("exempt", "Exempt"), ("confidential", "Confidential")], max_length=12
                    ),
                ),
                ("paragraphs", models.JSONField(blank=True, default=list)),
                ("public_interest", models.TextField(blank=True)),
                ("reason", models.TextField(blank=True)),
                ("decided_by", models.CharField(max_length=200)),
                ("decided_on", models.DateField()),
                ("title", models.CharField(blank=True, max_length=300)),
                ("text", models.TextField()),
                ("added_at", models.DateTimeField()),
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
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="withheld",
                        to="governance.report",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("report"), models.F("position"), name="governance_withheld_position_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("standing", "exempt"), models.Q(("public_interest", ""), _negated=True)),
                            models.Q(("standing", "confidential"), models.Q(("reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="governance_withheld_says_why",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="recommendation",
            constraint=models.UniqueConstraint(
                models.F("report"), models.F("number"), name="governance_recommendation_number_once"
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="report",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="governance.report",
            ),
        ),
        RowSecurity("Report", readable="published_at IS NOT NULL"),
        *(
            RowSecurity(model, readable=IN_PUBLISHED)
            for model in ("ReportSection", "Recommendation", "Paper", "ReportEvent")
        ),
        RowSecurity("EqualityAssessment", readable=OF_PUBLISHED),
        RowSecurity("RecommendationAnswer", readable=IN_RECORD),
        # Nothing of these is ever for everyone: what is withheld, advice, and how a text came about.
        *(RowSecurity(model) for model in ("WithheldPart", "Clearance", "SectionChange", "AdoptedTemplate")),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
