"""Makes the table of conflicts of interest that were declared; everyone reads those of a published record."""

import django.db.models.deletion
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.governance.guards import lower_guards, raise_guards

IN_PUBLISHED = (
    "EXISTS (SELECT 1 FROM governance_decision d WHERE d.record_published_at IS NOT NULL AND d.id = decision_id)"
)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0007_the_day_a_council_ends"),
        ("governance", "0012_who_judged_it_key"),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
        ),
        migrations.CreateModel(
            name="ConflictDeclaration",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("position", models.PositiveIntegerField()),
                ("person", models.CharField(max_length=200)),
                ("office", models.CharField(max_length=200)),
                ("interest", models.TextField()),
                (
                    "nature",
                    models.CharField(
                        choices=[
                            ("money", "An interest in money that must be registered (disclosable pecuniary)"),
                            ("registered", "Another interest that must be registered"),
                            ("other", "An interest that need not be registered"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "did",
                    models.CharField(
                        choices=[
                            ("left", "Left the room"),
                            ("no_vote", "Stayed, but did not speak or vote"),
                            ("no_part", "Took no part in the decision"),
                            ("took_part", "Took part"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "dispensation",
                    models.CharField(
                        blank=True,
                        choices=[("none", "No, none was given"), ("given", "Yes, one was given")],
                        max_length=8,
                    ),
                ),
                ("granted_by", models.CharField(blank=True, max_length=200)),
                ("granted_on", models.DateField(blank=True, null=True)),
                ("granted_for", models.TextField(blank=True)),
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
                        related_name="declarations",
                        to="governance.decision",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("decision"), models.F("position"), name="governance_declaration_position_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("person", ""), _negated=True),
                            models.Q(("office", ""), _negated=True),
                            models.Q(("interest", ""), _negated=True),
                        ),
                        name="governance_declaration_says_who_and_what",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("nature__in", ["money", "registered", "other"]),
                            ("did__in", ["left", "no_vote", "no_part", "took_part"]),
                            ("dispensation__in", ["", "none", "given"]),
                        ),
                        name="governance_declaration_kinds_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("dispensation", "given"),
                                models.Q(("granted_by", ""), _negated=True),
                                ("granted_on__isnull", False),
                            ),
                            models.Q(
                                models.Q(("dispensation", "given"), _negated=True),
                                ("granted_by", ""),
                                ("granted_for", ""),
                                ("granted_on", None),
                            ),
                            _connector="OR",
                        ),
                        name="governance_dispensation_given_is_whole",
                    ),
                ],
            },
        ),
        RowSecurity("ConflictDeclaration", readable=IN_PUBLISHED),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
