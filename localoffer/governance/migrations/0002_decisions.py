"""Makes the tables of decisions, delegations, call-ins and orders to publish, with what the database guards."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.governance.guards import lower_guards, raise_guards

PUBLISHED = "EXISTS (SELECT 1 FROM governance_decision d WHERE d.record_published_at IS NOT NULL AND d.id = "
IN_PUBLISHED = f"{PUBLISHED}decision_id)"
DELEGATED_IN_PUBLISHED = f"{PUBLISHED}(SELECT i.decision_id FROM governance_decisionitem i WHERE i.id = item_id))"  # noqa: S608


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_more_roles"),
        ("governance", "0001_matters"),
        ("offer", "0031_what_inspectors_judged"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="CallIn",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("received_at", models.DateTimeField()),
                ("signed_by", models.JSONField()),
                ("grounds", models.JSONField()),
                ("reasons", models.TextField()),
                ("instead", models.TextField(blank=True)),
                ("recorded_at", models.DateTimeField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("number", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=300)),
                ("body_slug", models.SlugField(max_length=80)),
                ("body_name", models.CharField(max_length=200)),
                (
                    "body_kind",
                    models.CharField(
                        choices=[
                            ("full_council", "full council"),
                            ("cabinet", "cabinet"),
                            ("cabinet_member", "cabinet member"),
                            ("committee", "committee"),
                            ("scrutiny", "scrutiny committee"),
                            ("advisory", "advisory body"),
                            ("officer_post", "officer"),
                        ],
                        max_length=20,
                    ),
                ),
                ("maker", models.CharField(blank=True, max_length=200)),
                ("maker_post", models.CharField(blank=True, max_length=200)),
                ("decided_on", models.DateField()),
                ("text", models.TextField(blank=True)),
                ("reasons", models.TextField(blank=True)),
                ("reasons_in_report", models.BooleanField(default=False)),
                ("alternatives", models.TextField(blank=True)),
                ("alternatives_in_report", models.BooleanField(default=False)),
                ("conflicts", models.TextField(blank=True)),
                ("dispensation", models.TextField(blank=True)),
                ("other_matters", models.TextField(blank=True)),
                ("consultation", models.TextField(blank=True)),
                ("documents", models.JSONField(blank=True, default=list)),
                ("no_report_why", models.TextField(blank=True)),
                (
                    "is_key",
                    models.CharField(
                        choices=[
                            ("yes", "Yes, it is a key decision"),
                            ("no", "No, it is not a key decision"),
                            ("undecided", "Nobody has said yet"),
                        ],
                        default="undecided",
                        max_length=10,
                    ),
                ),
                ("key_limbs", models.JSONField(blank=True, default=list)),
                ("key_reason", models.TextField(blank=True)),
                ("power", models.TextField(blank=True)),
                ("scheme_paragraph", models.CharField(blank=True, max_length=80)),
                ("sub_delegation", models.TextField(blank=True)),
                ("urgent_reason", models.TextField(blank=True)),
                ("urgent_agreed_by", models.CharField(blank=True, max_length=200)),
                ("urgent_agreed_as", models.CharField(blank=True, max_length=200)),
                ("urgent_agreed_on", models.DateField(blank=True, null=True)),
                ("reference", models.CharField(blank=True, max_length=100)),
                ("portfolio", models.CharField(blank=True, max_length=200)),
                ("author", models.CharField(blank=True, max_length=200)),
                ("contact", models.CharField(blank=True, max_length=300)),
                ("wards", models.CharField(blank=True, max_length=300)),
                ("certified_by", models.CharField(blank=True, max_length=200)),
                ("correction_note", models.TextField(blank=True)),
                ("is_imported", models.BooleanField(default=False)),
                ("source_url", models.URLField(blank=True, max_length=500)),
                ("oddities", models.JSONField(blank=True, default=list)),
                ("recorded_at", models.DateTimeField()),
                ("record_published_at", models.DateTimeField(blank=True, null=True)),
                ("call_in_policy", models.JSONField(blank=True, null=True)),
                ("call_in_deadline", models.JSONField(blank=True, null=True)),
                ("call_in_ends_at", models.DateTimeField(blank=True, null=True)),
                ("no_call_in_why", models.TextField(blank=True)),
                ("effective", models.JSONField(blank=True, null=True)),
                ("published_effective_on", models.DateField(blank=True, null=True)),
                ("takes_effect_at", models.DateTimeField(blank=True, null=True)),
                ("retention", models.JSONField(blank=True, null=True)),
                ("retain_until", models.DateField(blank=True, null=True)),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="governance.decision",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="governance.matter",
                    ),
                ),
                (
                    "reconsiders",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reconsiderations",
                        to="governance.callin",
                    ),
                ),
                (
                    "record_published_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
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
                        models.F("council"), models.F("number"), name="governance_decision_number_once"
                    ),
                    models.UniqueConstraint(
                        models.F("council"),
                        models.F("reference"),
                        condition=models.Q(models.Q(("reference", ""), _negated=True), ("corrects", None)),
                        name="governance_decision_reference_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "body_kind__in",
                                [
                                    "full_council",
                                    "cabinet",
                                    "cabinet_member",
                                    "committee",
                                    "scrutiny",
                                    "advisory",
                                    "officer_post",
                                ],
                            )
                        ),
                        name="governance_decision_body_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_key__in", ["yes", "no", "undecided"])),
                        name="governance_decision_key_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("record_published_at", None),
                            models.Q(
                                ("published_effective_on__isnull", False), ("takes_effect_at__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="governance_decision_published_says_how_it_counts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("corrects", None), models.Q(("correction_note", ""), _negated=True), _connector="OR"
                        ),
                        name="governance_decision_correction_has_a_note",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("corrects", None),
                            models.Q(("corrects", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="governance_decision_does_not_correct_itself",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="CallInEnded",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("ended_on", models.DateField()),
                ("effective_on", models.DateField()),
                ("noted_at", models.DateTimeField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="call_in_ended",
                        to="governance.decision",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.AddField(
            model_name="callin",
            name="decision",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="call_ins", to="governance.decision"
            ),
        ),
        migrations.CreateModel(
            name="DecisionItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("position", models.PositiveIntegerField()),
                ("number", models.CharField(blank=True, max_length=20)),
                ("text", models.TextField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("approve", "Agrees something"),
                            ("consult", "Agrees to ask people before anything changes"),
                            ("delegate", "Gives somebody the power to decide"),
                            ("note", "Notes something"),
                            ("recommend", "Recommends something to another body"),
                            ("review_by", "Asks for a review by a day"),
                        ],
                        max_length=20,
                    ),
                ),
                ("as_amended", models.BooleanField(default=False)),
                ("owner", models.CharField(blank=True, max_length=200)),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="items", to="governance.decision"
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("decision"), models.F("position"), name="governance_decision_item_position_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["approve", "consult", "delegate", "note", "recommend", "review_by"])
                        ),
                        name="governance_decision_item_kind_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Delegation",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("delegate_post", models.CharField(max_length=200)),
                ("consultees", models.JSONField(blank=True, default=list)),
                ("scope", models.TextField()),
                ("conditions", models.JSONField(blank=True, default=list)),
                ("otherwise", models.CharField(blank=True, max_length=300)),
                ("expires_on", models.DateField(blank=True, null=True)),
                ("may_sub_delegate", models.BooleanField(default=False)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "item",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delegation",
                        to="governance.decisionitem",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="decision",
            name="delegation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="governance.delegation",
            ),
        ),
        migrations.CreateModel(
            name="PublicationOrder",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "grade",
                    models.CharField(
                        choices=[
                            ("first", "The first version here"),
                            ("correction", "A correction: what we promise stays the same"),
                            ("minor", "A minor change within delegated power"),
                            ("decision", "A change that needs a decision"),
                        ],
                        max_length=20,
                    ),
                ),
                ("reason", models.TextField()),
                ("not_before", models.DateField(blank=True, null=True)),
                ("ordered_at", models.DateTimeField()),
                ("carried_out_at", models.DateTimeField(blank=True, null=True)),
                ("cancelled_at", models.DateTimeField(blank=True, null=True)),
                ("cancelled_why", models.TextField(blank=True)),
                (
                    "cancelled_by",
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
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offer.draft"
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="orders",
                        to="governance.decisionitem",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="orders", to="governance.matter"
                    ),
                ),
                (
                    "ordered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "version",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offer.version",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("draft"),
                        condition=models.Q(("cancelled_at", None)),
                        name="governance_order_once_a_draft",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("carried_out_at", None), ("version", None)),
                            models.Q(
                                ("cancelled_at", None),
                                ("carried_out_at__isnull", False),
                                ("version__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="governance_order_carried_out_is_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cancelled_at", None), models.Q(("cancelled_why", ""), _negated=True), _connector="OR"
                        ),
                        name="governance_order_cancelled_says_why",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="RecordWithdrawal",
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
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="withdrawal",
                        to="governance.decision",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="Consulted",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("post", models.CharField(max_length=200)),
                ("name", models.CharField(max_length=200)),
                ("on", models.DateField()),
                ("response", models.TextField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consulted",
                        to="governance.decision",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("response", ""), _negated=True),
                        name="governance_consulted_has_a_response",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ConditionMet",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("condition", models.TextField()),
                ("holds", models.BooleanField()),
                ("evidence", models.TextField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conditions_met",
                        to="governance.decision",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("decision"), models.F("condition"), name="governance_condition_answered_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("evidence", ""), _negated=True),
                        name="governance_condition_has_evidence",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CallInStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("valid", "The request was found valid"),
                            ("invalid", "The request was found not valid"),
                            ("hearing_set", "A day was set for the hearing"),
                            ("no_action", "The hearing took no action"),
                            ("referred_back", "It was sent back to be decided again"),
                            ("referred_council", "It was sent to the full council"),
                            ("council_content", "The full council did not object"),
                            ("council_sent_back", "The full council sent it back to be decided again"),
                            ("lapsed", "The call-in lapsed"),
                            ("confirmed", "The decision was confirmed"),
                            ("amended", "Another decision took its place"),
                        ],
                        max_length=20,
                    ),
                ),
                ("on", models.DateField()),
                ("heard_by", models.CharField(blank=True, max_length=200)),
                ("said", models.TextField(blank=True)),
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
                    "call_in",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="governance.callin"
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="governance.decision",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("call_in"),
                        condition=models.Q(("kind__in", ("valid", "invalid"))),
                        name="governance_call_in_judged_once",
                    ),
                    models.UniqueConstraint(
                        models.F("call_in"),
                        condition=models.Q(
                            ("kind__in", ("no_action", "referred_back", "referred_council", "lapsed"))
                        ),
                        name="governance_call_in_one_outcome",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "valid",
                                    "invalid",
                                    "hearing_set",
                                    "no_action",
                                    "referred_back",
                                    "referred_council",
                                    "council_content",
                                    "council_sent_back",
                                    "lapsed",
                                    "confirmed",
                                    "amended",
                                ],
                            )
                        ),
                        name="governance_call_in_step_is_known",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["council", "-decided_on", "-number"], name="governance_decision_by_day"),
        ),
        RowSecurity("Decision", readable="record_published_at IS NOT NULL"),
        *(RowSecurity(model, readable=IN_PUBLISHED) for model in ("DecisionItem", "ConditionMet", "Consulted")),
        RowSecurity("Delegation", readable=DELEGATED_IN_PUBLISHED),
        *(RowSecurity(model, readable="true") for model in ("RecordWithdrawal", "CallInEnded")),
        # A request holds the decision back from the moment it came, so everyone may know of each.
        *(RowSecurity(model, readable="true") for model in ("CallIn", "CallInStep")),
        RowSecurity("PublicationOrder"),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
