"""Makes the table of what is withheld from records; it is never shown to a public page."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.governance.guards import lower_guards, raise_guards


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0006_whom_partners_work_for"),
        ("governance", "0007_work_plans"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
        ),
        migrations.AddField(
            model_name="decision",
            name="not_public",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.CreateModel(
            name="WithheldFromRecord",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="withheld",
                        to="governance.decision",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("decision"), models.F("position"), name="governance_withheld_from_record_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("standing", "exempt"), models.Q(("public_interest", ""), _negated=True)),
                            models.Q(("standing", "confidential"), models.Q(("reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="governance_withheld_from_record_says_why",
                    ),
                ],
            },
        ),
        RowSecurity("WithheldFromRecord"),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
