"""Keeps the last days of call-ins, and the day on which members were told, each with what it was worked out from."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.governance.guards import lower_guards, raise_guards


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0007_the_day_a_council_ends"),
        ("governance", "0008_withheld_from_records"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
        ),
        migrations.CreateModel(
            name="CallInLimit",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("hearing", "Last day to hear it"), ("again", "Last day to decide again")],
                        max_length=20,
                    ),
                ),
                ("worked_out", models.JSONField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="MembersTold",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("told_on", models.DateField()),
                ("call_in_deadline", models.JSONField()),
                ("call_in_ends_at", models.DateTimeField()),
                ("effective", models.JSONField()),
                ("published_effective_on", models.DateField()),
                ("takes_effect_at", models.DateTimeField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RemoveConstraint(
            model_name="decision",
            name="governance_decision_published_says_how_it_counts",
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("record_published_at", None),
                    models.Q(("published_effective_on__isnull", False), ("takes_effect_at__isnull", False)),
                    models.Q(
                        ("call_in_policy__isnull", False),
                        ("published_effective_on", None),
                        ("takes_effect_at", None),
                    ),
                    _connector="OR",
                ),
                name="governance_decision_published_says_how_it_counts",
            ),
        ),
        migrations.AddField(
            model_name="callinlimit",
            name="call_in",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="limits", to="governance.callin"
            ),
        ),
        migrations.AddField(
            model_name="callinlimit",
            name="council",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
            ),
        ),
        migrations.AddField(
            model_name="memberstold",
            name="by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="memberstold",
            name="council",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
            ),
        ),
        migrations.AddField(
            model_name="memberstold",
            name="decision",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="members_told", to="governance.decision"
            ),
        ),
        migrations.AddConstraint(
            model_name="callinlimit",
            constraint=models.UniqueConstraint(
                models.F("call_in"), models.F("kind"), name="governance_call_in_limit_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="callinlimit",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["hearing", "again"])), name="governance_call_in_limit_is_known"
            ),
        ),
        # Both are in the story that everyone reads of a matter, as call-ins are.
        *(RowSecurity(model, readable="true") for model in ("CallInLimit", "MembersTold")),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
