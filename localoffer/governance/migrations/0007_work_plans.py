"""Makes the tables of committees, their meetings, their work plans and what came of them, for staff alone."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.governance.guards import lower_guards, raise_guards

MODELS = (
    "Committee",
    "CommitteeTerms",
    "CommitteeSeat",
    "CommitteeYear",
    "Meeting",
    "MeetingFact",
    "WorkPlanItem",
    "ItemStep",
    "CommitteeAction",
    "ActionUpdate",
    "RecommendationReply",
    "CommitteePaper",
)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_more_roles"),
        ("governance", "0006_reports"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Committee",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("slug", models.SlugField(max_length=80)),
                ("name", models.CharField(max_length=300)),
                ("added_at", models.DateTimeField()),
                ("open_from", models.DateTimeField(blank=True, null=True)),
                (
                    "added_by",
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
                "constraints": [
                    models.UniqueConstraint(
                        models.F("council"), models.F("slug"), name="governance_committee_once"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="CommitteeAction",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("number", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("owner", models.CharField(max_length=200)),
                ("due_on", models.DateField(blank=True, null=True)),
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
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="governance.committee",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "decision_item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="governance.decisionitem",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("committee"), models.F("number"), name="governance_action_number_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("owner", ""), _negated=True), models.Q(("text", ""), _negated=True)
                        ),
                        name="governance_action_is_owned",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="ActionUpdate",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("note", "Progress"),
                            ("done", "It is done"),
                            ("escalated", "It was taken further up"),
                            ("moved", "It has a new day"),
                        ],
                        max_length=12,
                    ),
                ),
                ("on", models.DateField()),
                ("said", models.TextField()),
                ("due_on", models.DateField(blank=True, null=True)),
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
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="governance.committeeaction",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["note", "done", "escalated", "moved"]),
                            models.Q(("said", ""), _negated=True),
                        ),
                        name="governance_action_update_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("due_on__isnull", False), ("kind", "moved")),
                            models.Q(models.Q(("kind", "moved"), _negated=True), ("due_on", None)),
                            _connector="OR",
                        ),
                        name="governance_action_moved_has_a_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CommitteeSeat",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("role", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("councillor", "Councillor"),
                            ("co_opted", "Co-opted, without a vote"),
                            ("co_opted_voting", "Co-opted, with a vote"),
                        ],
                        max_length=20,
                    ),
                ),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seats",
                        to="governance.committee",
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
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["councillor", "co_opted", "co_opted_voting"])),
                        name="governance_seat_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gt", models.F("since")), _connector="OR"),
                        name="governance_seat_span_runs_forward",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CommitteeTerms",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("in_force_from", models.DateField()),
                ("functions", models.JSONField()),
                ("answer_days", models.PositiveIntegerField(blank=True, null=True)),
                ("source", models.CharField(max_length=300)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("sure", models.CharField(max_length=3)),
                ("adopted_at", models.DateTimeField()),
                (
                    "adopted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terms",
                        to="governance.committee",
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
                        condition=models.Q(("sure", ""), _negated=True), name="governance_terms_say_how_sure"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="CommitteeYear",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("name", models.CharField(max_length=40)),
                ("starts_on", models.DateField()),
                ("until", models.DateField()),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="years",
                        to="governance.committee",
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
                        models.F("committee"), models.F("starts_on"), name="governance_committee_year_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until__gt", models.F("starts_on"))),
                        name="governance_year_runs_forward",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="CommitteePaper",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("work_plan", "Work plan report"), ("annual", "Annual report")], max_length=12
                    ),
                ),
                ("sections", models.JSONField()),
                ("written_at", models.DateTimeField()),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
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
                (
                    "written_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers",
                        to="governance.committeeyear",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["work_plan", "annual"])),
                        name="governance_paper_of_year_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at", None), ("published_by", None)),
                            models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="governance_paper_of_year_published_whole",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("planned_for", models.DateField()),
                ("place", models.CharField(blank=True, max_length=300)),
                ("theme", models.CharField(blank=True, max_length=300)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="governance.committeeyear",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="committeeaction",
            name="meeting",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="actions",
                to="governance.meeting",
            ),
        ),
        migrations.CreateModel(
            name="MeetingFact",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "became",
                    models.CharField(
                        choices=[
                            ("moved", "It moved to another day"),
                            ("held", "It was held"),
                            ("cancelled", "It was cancelled"),
                        ],
                        max_length=12,
                    ),
                ),
                ("to_day", models.DateField(blank=True, null=True)),
                ("why", models.TextField(blank=True)),
                ("minutes", models.CharField(blank=True, max_length=300)),
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
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="facts", to="governance.meeting"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("became__in", ["moved", "held", "cancelled"])),
                        name="governance_meeting_fact_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("became", "moved"), ("to_day__isnull", False)),
                            models.Q(models.Q(("became", "moved"), _negated=True), ("to_day", None)),
                            _connector="OR",
                        ),
                        name="governance_meeting_moved_has_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("became", "held"), models.Q(("why", ""), _negated=True), _connector="OR"
                        ),
                        name="governance_meeting_change_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RecommendationReply",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("accepted", "Accepted"),
                            ("in_part", "Accepted in part"),
                            ("not_accepted", "Not accepted"),
                        ],
                        max_length=16,
                    ),
                ),
                ("answered_by", models.CharField(max_length=200)),
                ("answered_on", models.DateField()),
                ("reason", models.TextField(blank=True)),
                ("reference", models.CharField(blank=True, max_length=300)),
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
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="governance.decisionitem",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answer", "accepted"),
                            models.Q(
                                ("answer__in", ["accepted", "in_part", "not_accepted"]),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="governance_reply_not_accepted_says_why",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkPlanItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("title", models.CharField(max_length=300)),
                (
                    "recurs",
                    models.CharField(
                        choices=[
                            ("standing", "At every meeting"),
                            ("annual", "Once a year"),
                            ("one_off", "Once"),
                            ("requested", "Once, asked for at a meeting"),
                        ],
                        max_length=12,
                    ),
                ),
                ("owner", models.CharField(max_length=200)),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("decision", "A decision"),
                            ("law", "The law"),
                            ("young_people", "Young people"),
                            ("minute", "A request in the minutes"),
                            ("committee", "The committee’s own terms of reference"),
                        ],
                        max_length=16,
                    ),
                ),
                ("source", models.CharField(max_length=300)),
                ("sure", models.CharField(max_length=3)),
                ("covers", models.JSONField(blank=True, default=list)),
                ("added_at", models.DateTimeField()),
                (
                    "added_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_at",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests",
                        to="governance.meeting",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "decision_item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="work_plan_items",
                        to="governance.decisionitem",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="work_plan_items",
                        to="governance.matter",
                    ),
                ),
                (
                    "repeats",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="repeated_by",
                        to="governance.workplanitem",
                    ),
                ),
                (
                    "year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="governance.committeeyear",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("recurs__in", ["standing", "annual", "one_off", "requested"])),
                        name="governance_plan_item_recurs_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("origin__in", ["decision", "law", "young_people", "minute", "committee"])
                        ),
                        name="governance_plan_item_origin_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("owner", ""), _negated=True),
                            models.Q(("source", ""), _negated=True),
                            models.Q(("title", ""), _negated=True),
                            models.Q(("sure", ""), _negated=True),
                        ),
                        name="governance_plan_item_is_owned",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="ItemStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("placed", "Planned for a meeting"),
                            ("moved", "Moved to another meeting"),
                            ("considered", "Considered"),
                            ("carried_over", "Carried over to a later meeting"),
                            ("dropped", "Dropped"),
                        ],
                        max_length=12,
                    ),
                ),
                ("why", models.TextField(blank=True)),
                ("minute", models.CharField(blank=True, max_length=300)),
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
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="governance.meeting",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="governance.workplanitem",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["placed", "moved", "considered", "carried_over", "dropped"])
                        ),
                        name="governance_plan_step_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind__in", ["carried_over", "moved", "placed", "considered"]), _negated=True
                            ),
                            ("meeting__isnull", False),
                            _connector="OR",
                        ),
                        name="governance_plan_step_names_its_meeting",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["carried_over", "dropped", "moved"]), _negated=True),
                            models.Q(("why", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="governance_plan_step_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemDone",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("is_undone", models.BooleanField(default=False)),
                ("done_on", models.DateField()),
                ("said", models.TextField()),
                ("reference", models.CharField(blank=True, max_length=300)),
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
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="done",
                        to="governance.decisionitem",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("said", ""), _negated=True), name="governance_item_done_says_what"
                    )
                ],
            },
        ),
        *(RowSecurity(model) for model in MODELS),
        # Everyone reads what came of a decision, on the story of its matter.
        RowSecurity("ItemDone", readable="true"),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
