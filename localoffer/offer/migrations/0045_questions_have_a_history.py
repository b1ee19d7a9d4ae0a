"""Makes room for what was done to a draft's own questions, and keeps it as it was written."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.offer.guards import lower_guards, raise_guards


class Migration(migrations.Migration):
    """One more history, kept to its own council."""

    dependencies = [
        ("accounts", "0006_whom_partners_work_for"),
        ("offer", "0044_watched_again"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="QuestionChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("key", models.CharField(max_length=200)),
                ("place", models.PositiveIntegerField()),
                ("revision", models.PositiveIntegerField()),
                ("before", models.JSONField(blank=True, null=True)),
                ("after", models.JSONField(blank=True, null=True)),
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
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offer.draft"
                    ),
                ),
                (
                    "undoes",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="undone_by",
                        to="offer.questionchange",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("draft", "revision", "key"), name="offer_question_change_once")
                ],
            },
        ),
        RowSecurity("QuestionChange"),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
