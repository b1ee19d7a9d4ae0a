"""Makes the tables of consultations, keeps each council to its own, and what was said as it was written."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.participation.guards import lower_participation_guards, raise_participation_guards

KEPT_APART = (
    "Analysed",
    "Ask",
    "DateChange",
    "Disclosure",
    "Invitation",
    "Reaction",
    "Reply",
    "Response",
    "Ruling",
    "ShownEntry",
    "StakeholderGroup",
    "Theme",
    "ThemeAnswer",
    "ThemeWords",
    "Words",
)


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("accounts", "0005_more_roles"),
        ("offer", "0031_what_inspectors_judged"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Consultation",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("slug", models.SlugField(max_length=80)),
                ("code", models.CharField(max_length=12, unique=True)),
                ("title", models.CharField(max_length=200)),
                ("why", models.TextField()),
                ("could_change", models.TextField()),
                ("how_it_counts", models.TextField()),
                ("short_because", models.TextField(blank=True)),
                ("minimum_days", models.PositiveIntegerField(blank=True, null=True)),
                ("minimum_source", models.CharField(blank=True, max_length=300)),
                ("audience", models.CharField(max_length=300)),
                ("run_by", models.CharField(max_length=200)),
                ("channels", models.JSONField(default=list)),
                ("formats", models.JSONField(default=list)),
                ("told_by", models.DateField(blank=True, null=True)),
                ("opens_on", models.DateField()),
                ("closes_on", models.DateField()),
                ("created_at", models.DateTimeField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="consultations", to="offer.draft"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("council"), models.F("slug"), name="participation_consultation_named_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("closes_on__gte", models.F("opens_on"))),
                        name="participation_consultation_opens_first",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Ask",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("position", models.PositiveIntegerField()),
                ("text", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("choice", "Choose one answer"),
                            ("several", "Choose any number of answers"),
                            ("scale", "A number from 1 to 5"),
                            ("words", "In their own words"),
                        ],
                        max_length=10,
                    ),
                ),
                ("options", models.JSONField(default=list)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
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
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("consultation"), models.F("position"), name="participation_ask_position_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["choice", "several", "scale", "words"])),
                        name="participation_ask_kind_is_known",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Analysed",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("summary", models.TextField()),
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
                    "consultation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="participation.consultation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("consultation"), name="participation_analysed_once")
                ]
            },
        ),
        migrations.CreateModel(
            name="DateChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("closes_on", models.DateField()),
                ("reason", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="participation_datechange_says_why"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Disclosure",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("key", models.UUIDField(unique=True)),
                ("received_on", models.DateField()),
                ("about", models.CharField(max_length=200)),
                ("text", models.TextField(blank=True)),
                ("contact", models.CharField(blank=True, max_length=300)),
                ("asked_for_contact", models.BooleanField()),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("what_was_done", models.TextField(blank=True)),
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
                    "moved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
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
                        condition=models.Q(
                            models.Q(("settled_at", None), ("settled_by", None), ("what_was_done", "")),
                            models.Q(
                                models.Q(("settled_at", None), _negated=True),
                                models.Q(("settled_by", None), _negated=True),
                                models.Q(("what_was_done", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="participation_disclosure_settling_is_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("asked_for_contact", True), ("moved_by", None)),
                            models.Q(("asked_for_contact", False), models.Q(("moved_by", None), _negated=True)),
                            _connector="OR",
                        ),
                        name="participation_disclosure_asked_or_moved",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Response",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("key", models.UUIDField()),
                ("received_on", models.DateField()),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("web", "on the web"),
                            ("paper", "on paper"),
                            ("told", "told to a worker"),
                            ("group", "in a group"),
                        ],
                        max_length=10,
                    ),
                ),
                ("people", models.PositiveIntegerField(default=1)),
                ("gathered", models.CharField(blank=True, max_length=300)),
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
                    "entered_by",
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
                        models.F("consultation"), models.F("key"), name="participation_response_kept_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("people__gte", 1)), name="participation_response_from_people"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("entered_by", None), ("way", "web")),
                            models.Q(
                                models.Q(("way", "web"), _negated=True),
                                models.Q(("entered_by", None), _negated=True),
                                models.Q(("gathered", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="participation_response_says_how",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Reply",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("chosen", models.JSONField()),
                (
                    "ask",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="participation.ask"
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
                    "response",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="participation.response",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("response"), models.F("ask"), name="participation_reply_once")
                ]
            },
        ),
        migrations.CreateModel(
            name="ShownEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("slug", models.SlugField(max_length=80)),
                ("position", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=200)),
                (
                    "happens",
                    models.CharField(
                        choices=[
                            ("new", "This would be new"),
                            ("changed", "This would change"),
                            ("gone", "This would go"),
                            ("same", "This would stay as it is"),
                        ],
                        max_length=10,
                    ),
                ),
                ("revision", models.PositiveIntegerField(blank=True, null=True)),
                ("rule", models.JSONField()),
                ("words", models.JSONField()),
                ("changes", models.JSONField(default=list)),
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
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("consultation"), models.F("slug"), name="participation_shownentry_once"
                    ),
                    models.UniqueConstraint(
                        models.F("consultation"),
                        models.F("position"),
                        name="participation_shownentry_position_once",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Reaction",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "feeling",
                    models.CharField(
                        choices=[
                            ("good", "Good"),
                            ("not_for_me", "Not for me"),
                            ("not_understood", "I do not understand it"),
                        ],
                        max_length=20,
                    ),
                ),
                ("people", models.PositiveIntegerField(default=1)),
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
                    "response",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="participation.response",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="participation.shownentry",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("response"),
                        models.F("entry"),
                        models.F("feeling"),
                        name="participation_reaction_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("feeling__in", ["good", "not_for_me", "not_understood"])),
                        name="participation_reaction_is_known",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="StakeholderGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("name", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("care_leavers", "Young people who left care"),
                            ("children_in_care", "Children in care"),
                            ("foster_carers", "Foster carers"),
                            ("staff", "People who work for the council"),
                            ("district", "A district or borough council"),
                            ("health", "Health services"),
                            ("partner", "Another partner"),
                        ],
                        max_length=20,
                    ),
                ),
                ("office", models.CharField(blank=True, max_length=300)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
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
                        models.F("council"), models.F("name"), name="participation_stakeholdergroup_named_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "care_leavers",
                                    "children_in_care",
                                    "foster_carers",
                                    "staff",
                                    "district",
                                    "health",
                                    "partner",
                                ],
                            )
                        ),
                        name="participation_stakeholdergroup_kind_is_known",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("invited_on", models.DateField()),
                ("how", models.CharField(max_length=300)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations",
                        to="participation.stakeholdergroup",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("title", models.CharField(max_length=200)),
                ("text", models.TextField()),
                ("made_at", models.DateTimeField()),
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
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("consultation"), models.F("title"), name="participation_theme_named_once"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="ThemeAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
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
                ("entries", models.JSONField(default=list)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="participation.theme",
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
                        name="participation_themeanswer_will_do_has_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answered__in", ["done", "will_do", "not_possible"])),
                        name="participation_themeanswer_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("text", ""), _negated=True), models.Q(("owner", ""), _negated=True)
                        ),
                        name="participation_themeanswer_says_something",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Words",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("text", models.TextField()),
                (
                    "ask",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="participation.ask",
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
                    "entry",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="participation.shownentry",
                    ),
                ),
                (
                    "response",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="words",
                        to="participation.response",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("entry", None), ("ask", None), _connector="OR"),
                        name="participation_words_about_one_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="participation_words_are_some"
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="ThemeWords",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("is_quoted", models.BooleanField(default=False)),
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
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="words", to="participation.theme"
                    ),
                ),
                (
                    "response",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="participation.response",
                    ),
                ),
                (
                    "words",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="themes",
                        to="participation.words",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("theme"), models.F("words"), name="participation_themewords_once"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Ruling",
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
                    "words",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rulings",
                        to="participation.words",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ruled__in", ["passed", "hidden"])),
                        name="participation_ruling_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ruled", "hidden"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="participation_ruling_hiding_says_why",
                    ),
                ]
            },
        ),
        # Somebody who types a code from paper does not say whose council it is.
        RowSecurity("Consultation", readable="opens_on <= CURRENT_DATE"),
        *(RowSecurity(name) for name in KEPT_APART),
        migrations.RunPython(
            lambda apps, schema_editor: raise_participation_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_participation_guards(schema_editor.connection),
        ),
    ]
