"""Makes the table of who decided whether a decision is a key one. Everyone may read it once the matter is open."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

from localoffer.accounts.row_security import RowSecurity
from localoffer.governance.guards import lower_guards, raise_guards

OF_OPEN = "EXISTS (SELECT 1 FROM governance_matter m WHERE m.id = matter_id AND m.open_from IS NOT NULL)"


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0007_the_day_a_council_ends"),
        ("governance", "0011_what_may_be_minor"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="KeyJudgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("answers", models.JSONField()),
                (
                    "suggested",
                    models.CharField(
                        choices=[
                            ("yes", "The tests say yes"),
                            ("no", "The tests say no"),
                            ("not_known", "The tests cannot say"),
                        ],
                        max_length=10,
                    ),
                ),
                ("limbs", models.JSONField()),
                ("rules", models.CharField(max_length=300)),
                ("is_key", models.BooleanField()),
                ("reason", models.TextField()),
                ("judged_by", models.CharField(max_length=200)),
                ("judged_as", models.CharField(max_length=200)),
                ("judged_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
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
                        related_name="key_judgements",
                        to="governance.matter",
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
                    models.CheckConstraint(
                        condition=Q(
                            Q(("reason", ""), _negated=True),
                            Q(("judged_by", ""), _negated=True),
                            Q(("judged_as", ""), _negated=True),
                        ),
                        name="governance_key_judgement_is_whole",
                    ),
                    models.CheckConstraint(
                        condition=Q(("suggested__in", ["yes", "no", "not_known"])),
                        name="governance_key_judgement_suggested_is_known",
                    ),
                ],
            },
        ),
        RowSecurity("KeyJudgement", readable=OF_OPEN),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
