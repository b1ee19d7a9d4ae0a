"""Makes the tables of groups, reviews, feedback, pledges and trials, and keeps each council to its own."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.participation.guards import lower_participation_guards, raise_participation_guards

KEPT_APART = (
    "Figure",
    "FigureFile",
    "Feedback",
    "FeedbackRuling",
    "FeedbackWords",
    "Forum",
    "ForumSession",
    "Gap",
    "GapProgress",
    "Mitigation",
    "NextStep",
    "Pilot",
    "PilotDecision",
    "PilotResult",
    "Pledge",
    "PledgeEnd",
    "PledgeReply",
    "Point",
    "PointAnswer",
    "PrincipleAnswer",
    "Review",
    "ReviewRecord",
    "StepProgress",
    "VerbalUpdate",
    "Verdict",
)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_more_roles"),
        ("offer", "0031_what_inspectors_judged"),
        ("participation", "0001_consultations"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.AlterField(
            model_name="disclosure",
            name="consultation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="participation.consultation",
            ),
        ),
        migrations.CreateModel(
            name="Feedback",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("key", models.UUIDField(unique=True)),
                ("entry", models.SlugField(max_length=80)),
                ("entry_title", models.CharField(max_length=200)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("got_it", "I got it"),
                            ("told_no", "I was told no"),
                            ("waiting", "I am still waiting"),
                            ("did_not_know", "I did not know of it"),
                        ],
                        max_length=20,
                    ),
                ),
                ("received_on", models.DateField()),
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
                        condition=models.Q(("outcome__in", ["got_it", "told_no", "waiting", "did_not_know"])),
                        name="participation_feedback_is_known",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="FeedbackWords",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("text", models.TextField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "feedback",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="words",
                        to="participation.feedback",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="participation_feedbackwords_are_some",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="FeedbackRuling",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "ruled",
                    models.CharField(
                        choices=[
                            ("passed", "Passed: it may be read and used"),
                            ("hidden", "Hidden: it is not used"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300)),
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
                    "words",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rulings",
                        to="participation.feedbackwords",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ruled__in", ["passed", "hidden"])),
                        name="participation_feedbackruling_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ruled", "hidden"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="participation_feedbackruling_hiding_says_why",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="FigureFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("name", models.CharField(max_length=200)),
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
                        condition=models.Q(("source", ""), _negated=True),
                        name="participation_figurefile_has_a_source",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("indicator", models.CharField(max_length=200)),
                ("group", models.CharField(max_length=100)),
                ("people", models.PositiveIntegerField()),
                ("percent", models.DecimalField(decimal_places=1, max_digits=4)),
                ("year", models.PositiveIntegerField()),
                ("compared", models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
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
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="participation.figurefile",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("file"),
                        models.F("indicator"),
                        models.F("group"),
                        models.F("year"),
                        name="participation_figure_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("percent__gte", 0), ("percent__lte", 100)),
                        name="participation_figure_is_a_percent",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Forum",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("name", models.CharField(max_length=200)),
                ("about", models.TextField()),
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
                    models.UniqueConstraint(
                        models.F("council"), models.F("name"), name="participation_forum_named_once"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="ForumSession",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("held_on", models.DateField()),
                ("people", models.PositiveIntegerField()),
                ("about", models.CharField(blank=True, max_length=300)),
                (
                    "seen_by",
                    models.CharField(
                        choices=[
                            ("public", "Everyone"),
                            ("staff", "People who work for the council"),
                            ("group", "Only the group, and who works with it"),
                        ],
                        max_length=10,
                    ),
                ),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sessions",
                        to="participation.forum",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("seen_by__in", ["public", "staff", "group"])),
                        name="participation_forumsession_seen_by_is_known",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Gap",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                (
                    "found_in",
                    models.CharField(
                        choices=[
                            ("comparison", "What other councils offer"),
                            ("checks", "Checks of the offer"),
                            ("feedback", "What people told us of entries"),
                            ("theme", "What people said in a consultation"),
                            ("point", "What a group raised"),
                            ("take_up", "How many use it"),
                            ("other", "Something else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("key", models.CharField(blank=True, max_length=200)),
                ("what", models.CharField(max_length=300)),
                ("evidence", models.TextField(blank=True)),
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
                        condition=models.Q(
                            (
                                "found_in__in",
                                ["comparison", "checks", "feedback", "theme", "point", "take_up", "other"],
                            )
                        ),
                        name="participation_gap_found_in_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("what", ""), _negated=True), name="participation_gap_says_what"
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="GapProgress",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("text", models.TextField()),
                ("is_closed", models.BooleanField(default=False)),
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
                    "gap",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="progress",
                        to="participation.gap",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="participation_gapprogress_says_something",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Mitigation",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("text", models.TextField()),
                ("partner", models.CharField(blank=True, max_length=200)),
                ("owner", models.CharField(max_length=200)),
                ("by_date", models.DateField()),
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
                    "gap",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mitigations",
                        to="participation.gap",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("text", ""), _negated=True), models.Q(("owner", ""), _negated=True)
                        ),
                        name="participation_mitigation_says_what_and_who",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Pilot",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("entry", models.SlugField(max_length=80)),
                ("entry_title", models.CharField(max_length=200)),
                ("question", models.CharField(max_length=300)),
                ("measure", models.CharField(max_length=300)),
                ("starts_on", models.DateField()),
                ("until", models.DateField()),
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
                        condition=models.Q(("until__gt", models.F("starts_on"))),
                        name="participation_pilot_ends_later",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("question", ""), _negated=True), models.Q(("measure", ""), _negated=True)
                        ),
                        name="participation_pilot_asks_something",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="PilotDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                (
                    "then",
                    models.CharField(
                        choices=[("keep", "We keep it"), ("change", "We change it"), ("stop", "We stop it")],
                        max_length=10,
                    ),
                ),
                ("decided_on", models.DateField()),
                ("decided_by", models.CharField(max_length=200)),
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
                    "pilot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="participation.pilot",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("pilot"), name="participation_pilotdecision_once"),
                    models.CheckConstraint(
                        condition=models.Q(("then__in", ["keep", "change", "stop"])),
                        name="participation_pilotdecision_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_by", ""), _negated=True), models.Q(("why", ""), _negated=True)
                        ),
                        name="participation_pilotdecision_says_why",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="PilotResult",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("measured_on", models.DateField()),
                ("text", models.TextField()),
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
                    "pilot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="results",
                        to="participation.pilot",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="participation_pilotresult_says_something",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Pledge",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("title", models.CharField(max_length=200)),
                ("text", models.TextField()),
                ("test", models.CharField(max_length=300)),
                ("made_on", models.DateField()),
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
                        condition=models.Q(
                            models.Q(("title", ""), _negated=True),
                            models.Q(("text", ""), _negated=True),
                            models.Q(("test", ""), _negated=True),
                        ),
                        name="participation_pledge_has_a_test",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="NextStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("title", models.CharField(max_length=200)),
                ("owner", models.CharField(max_length=200)),
                ("due_on", models.DateField()),
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
                    "pledge",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="participation.pledge",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title", ""), _negated=True), models.Q(("owner", ""), _negated=True)
                        ),
                        name="participation_nextstep_says_what_and_who",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="PledgeEnd",
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
                    "pledge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ends", to="participation.pledge"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("pledge"), name="participation_pledgeend_once"),
                    models.CheckConstraint(
                        condition=models.Q(("why", ""), _negated=True), name="participation_pledgeend_says_why"
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="PledgeReply",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("key", models.UUIDField()),
                (
                    "kept",
                    models.CharField(
                        choices=[("kept", "Kept"), ("partly", "Partly kept"), ("not_yet", "Not kept yet")],
                        max_length=10,
                    ),
                ),
                ("received_on", models.DateField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "pledge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="participation.pledge",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("key"), models.F("pledge"), name="participation_pledgereply_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kept__in", ["kept", "partly", "not_yet"])),
                        name="participation_pledgereply_is_known",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Point",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("words", models.TextField()),
                (
                    "seen_by",
                    models.CharField(
                        choices=[
                            ("public", "Everyone"),
                            ("staff", "People who work for the council"),
                            ("group", "Only the group, and who works with it"),
                        ],
                        max_length=10,
                    ),
                ),
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
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="points",
                        to="participation.forumsession",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("seen_by__in", ["public", "staff", "group"])),
                        name="participation_point_seen_by_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True), name="participation_point_says_something"
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="PointAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                (
                    "answered",
                    models.CharField(
                        choices=[
                            ("done", "Done"),
                            ("will_do", "We will do this"),
                            ("not_possible", "Not possible"),
                        ],
                        max_length=20,
                    ),
                ),
                ("text", models.TextField()),
                ("owner", models.CharField(max_length=200)),
                ("by_date", models.DateField(blank=True, null=True)),
                ("entry", models.SlugField(blank=True, max_length=80)),
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
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="participation.point",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered", "will_do"), _negated=True),
                            models.Q(("by_date", None), _negated=True),
                            _connector="OR",
                        ),
                        name="participation_pointanswer_will_do_has_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answered__in", ["done", "will_do", "not_possible"])),
                        name="participation_pointanswer_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("text", ""), _negated=True), models.Q(("owner", ""), _negated=True)
                        ),
                        name="participation_pointanswer_says_something",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="PrincipleAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("principle", models.SlugField(max_length=40)),
                ("text", models.TextField()),
                ("evidence", models.URLField(blank=True, max_length=500)),
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
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offer.draft"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("principle", ""), _negated=True), models.Q(("text", ""), _negated=True)
                        ),
                        name="participation_principleanswer_says_something",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("title", models.CharField(max_length=200)),
                ("every_months", models.PositiveIntegerField()),
                ("said_as", models.CharField(max_length=200)),
                ("source", models.CharField(max_length=300)),
                ("due_on", models.DateField()),
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
                        condition=models.Q(("every_months__gte", 1)), name="participation_review_comes_again"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title", ""), _negated=True),
                            models.Q(("said_as", ""), _negated=True),
                            models.Q(("source", ""), _negated=True),
                        ),
                        name="participation_review_says_why",
                    ),
                ]
            },
        ),
        migrations.AddField(
            model_name="gap",
            name="review",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="gaps", to="participation.review"
            ),
        ),
        migrations.CreateModel(
            name="ReviewRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("held_on", models.DateField()),
                ("looked_at", models.TextField()),
                ("will_change", models.TextField()),
                ("next_due_on", models.DateField()),
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
                    "draft",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offer.draft",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="records",
                        to="participation.review",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("review"), name="participation_reviewrecord_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("looked_at", ""), _negated=True),
                            models.Q(("will_change", ""), _negated=True),
                        ),
                        name="participation_reviewrecord_says_something",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="StepProgress",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                (
                    "moved",
                    models.CharField(
                        choices=[
                            ("progress", "Some of it is done"),
                            ("done", "All of it is done"),
                            ("escalated", "It is stuck: somebody higher up must look at it"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField()),
                ("taken_to", models.CharField(blank=True, max_length=200)),
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
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="progress",
                        to="participation.nextstep",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("moved__in", ["progress", "done", "escalated"])),
                        name="participation_stepprogress_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="participation_stepprogress_says_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("moved", "escalated"), _negated=True),
                            models.Q(("taken_to", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="participation_stepprogress_escalated_to_whom",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="VerbalUpdate",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("committee", models.CharField(max_length=200)),
                ("given_on", models.DateField()),
                ("item", models.CharField(max_length=200)),
                ("text", models.TextField()),
                (
                    "seen_by",
                    models.CharField(
                        choices=[
                            ("public", "Everyone"),
                            ("staff", "People who work for the council"),
                            ("group", "Only the group, and who works with it"),
                        ],
                        max_length=10,
                    ),
                ),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="participation.forum",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("committee", ""), _negated=True), models.Q(("text", ""), _negated=True)
                        ),
                        name="participation_verbalupdate_says_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("seen_by__in", ["public", "staff", "group"])),
                        name="participation_verbalupdate_seen_by_is_known",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Verdict",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("principle", models.SlugField(blank=True, max_length=40)),
                (
                    "kept",
                    models.CharField(
                        choices=[("kept", "Kept"), ("partly", "Partly kept"), ("not_yet", "Not kept yet")],
                        max_length=10,
                    ),
                ),
                ("words", models.TextField()),
                ("given_on", models.DateField()),
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
                    "draft",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offer.draft",
                    ),
                ),
                (
                    "forum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verdicts",
                        to="participation.forum",
                    ),
                ),
                (
                    "pledge",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verdicts",
                        to="participation.pledge",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kept__in", ["kept", "partly", "not_yet"])),
                        name="participation_verdict_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True),
                        name="participation_verdict_says_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("pledge", None), _negated=True), ("draft", None), ("principle", "")
                            ),
                            models.Q(
                                ("pledge", None),
                                models.Q(("draft", None), _negated=True),
                                models.Q(("principle", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="participation_verdict_about_one_thing",
                    ),
                ]
            },
        ),
        migrations.AddConstraint(
            model_name="gap",
            constraint=models.UniqueConstraint(
                condition=models.Q(("key", ""), _negated=True),
                fields=("review", "key"),
                name="participation_gap_drawn_once",
            ),
        ),
        *(RowSecurity(name) for name in KEPT_APART),
        migrations.RunPython(
            lambda apps, schema_editor: raise_participation_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_participation_guards(schema_editor.connection),
        ),
    ]
