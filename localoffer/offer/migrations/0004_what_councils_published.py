"""Makes room for what councils published."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("offer", "0003_words_to_search"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublishedOffer",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("council", models.CharField(max_length=100)),
                ("code", models.CharField(max_length=20)),
                ("offer_title", models.CharField(max_length=300)),
                ("dated", models.CharField(blank=True, max_length=300)),
                ("seen_on", models.DateField()),
                ("said", models.JSONField()),
                ("loaded_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="PublishedRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("key", models.SlugField(max_length=80)),
                ("position", models.PositiveIntegerField()),
                (
                    "heading",
                    models.CharField(
                        choices=[
                            ("health", "health"),
                            ("relationships", "relationships"),
                            ("education", "education"),
                            ("employment", "employment"),
                            ("accommodation", "accommodation"),
                            ("participation", "participation"),
                            ("money", "money"),
                            ("support", "support"),
                            ("rights", "rights"),
                        ],
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("provider", models.CharField(max_length=200)),
                ("status", models.CharField(blank=True, max_length=100)),
                ("source_url", models.URLField(max_length=500)),
                (
                    "fit",
                    models.CharField(
                        choices=[
                            ("fully", "Our program can read all of this"),
                            ("with words", "A person must read part of this"),
                            ("not", "Our program cannot read this"),
                        ],
                        max_length=10,
                    ),
                ),
                ("has_conditions", models.BooleanField()),
                ("a_person_decides", models.BooleanField()),
                ("loose_ages", models.BooleanField()),
                ("kept_as_words", models.JSONField()),
                ("published", models.JSONField()),
                ("rule", models.JSONField(null=True)),
                (
                    "offer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rows", to="offer.publishedoffer"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("offer", "key"), name="offer_published_row_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("fit", "not"), ("rule__isnull", True)),
                            models.Q(("rule__isnull", False), models.Q(("fit", "not"), _negated=True)),
                            _connector="OR",
                        ),
                        name="offer_published_rule_unless_it_does_not_fit",
                    ),
                ],
            },
        ),
    ]
