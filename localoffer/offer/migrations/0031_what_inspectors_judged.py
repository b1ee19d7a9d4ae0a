"""Makes room for what inspectors judged."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0004_counted_tries"),
        ("offer", "0030_told_again"),
    ]

    operations = [
        migrations.CreateModel(
            name="OfstedJudgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                (
                    "framework",
                    models.CharField(
                        choices=[
                            ("ilacs", "Inspection of local authority children’s services"),
                            ("sif", "Single inspection framework (before 2018)"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "care_leavers",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("outstanding", "Outstanding"),
                            ("good", "Good"),
                            ("requires_improvement", "Requires improvement to be good"),
                            ("inadequate", "Inadequate"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "overall",
                    models.CharField(
                        choices=[
                            ("outstanding", "Outstanding"),
                            ("good", "Good"),
                            ("requires_improvement", "Requires improvement to be good"),
                            ("inadequate", "Inadequate"),
                        ],
                        max_length=30,
                    ),
                ),
                ("judged_on", models.DateField()),
                ("link", models.URLField(max_length=500)),
                ("imported_at", models.DateTimeField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ofsted_judgements",
                        to="accounts.council",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("council", "framework", "judged_on"), name="offer_ofsted_judgement_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("framework__in", ["ilacs", "sif"])),
                        name="offer_ofsted_framework_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("overall__in", ["outstanding", "good", "requires_improvement", "inadequate"]),
                            (
                                "care_leavers__in",
                                ["", "outstanding", "good", "requires_improvement", "inadequate"],
                            ),
                        ),
                        name="offer_ofsted_judgement_is_known",
                    ),
                ],
            },
        ),
    ]
