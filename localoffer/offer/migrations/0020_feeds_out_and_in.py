"""Makes room for the feed we give out, and for what comes from the feeds of others."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_kept_to_each_council"),
        ("offer", "0012_kept_to_each_council_and_as_written"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Postcode",
            fields=[
                ("postcode", models.CharField(max_length=7, primary_key=True, serialize=False)),
                ("area", models.CharField(max_length=20)),
                ("latitude", models.FloatField()),
                ("longitude", models.FloatField()),
            ],
        ),
        migrations.CreateModel(
            name="FeedCouncil",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("turns_on", models.DateField(null=True)),
                ("fingerprint", models.CharField(blank=True, max_length=64)),
                ("revision", models.PositiveIntegerField(default=0)),
                (
                    "council",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="accounts.council"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FeedOrganization",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("provider", models.CharField(blank=True, max_length=300)),
                ("name", models.CharField(max_length=300)),
                ("words", models.TextField()),
                ("said", models.TextField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="accounts.council"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FeedService",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("slug", models.SlugField(max_length=80)),
                ("name", models.CharField(max_length=200)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("active", "Given now"),
                            ("inactive", "Not given now"),
                            ("defunct", "No longer given"),
                        ],
                        max_length=10,
                    ),
                ),
                ("minimum_age", models.PositiveSmallIntegerField(null=True)),
                ("maximum_age", models.PositiveSmallIntegerField(null=True)),
                ("days", models.CharField(blank=True, max_length=20)),
                ("opens_at", models.TimeField(null=True)),
                ("closes_at", models.TimeField(null=True)),
                ("modified_at", models.DateTimeField(db_index=True)),
                ("turns_on", models.DateField(null=True)),
                ("words", models.TextField()),
                ("listed", models.TextField()),
                ("nested", models.TextField()),
                ("text_hash", models.CharField(max_length=64)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="services",
                        to="offer.feedorganization",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FeedPlace",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("latitude", models.FloatField(null=True)),
                ("longitude", models.FloatField(null=True)),
                ("said", models.TextField()),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="places", to="offer.feedservice"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FeedSource",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("address", models.CharField(max_length=500)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FeedFetch",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("fetched_at", models.DateTimeField()),
                (
                    "taken_in_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("version", models.CharField(blank=True, max_length=40)),
                ("pages", models.PositiveIntegerField(default=0)),
                ("services", models.PositiveIntegerField(default=0)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("payload", models.BinaryField(blank=True)),
                ("complete", models.BooleanField(default=False)),
                ("problem", models.TextField(blank=True)),
                ("notes", models.JSONField(default=list)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "feed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="fetches", to="offer.feedsource"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FeedTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("term", models.UUIDField(db_index=True)),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="terms", to="offer.feedservice"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="HeldService",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("source_id", models.CharField(max_length=200)),
                ("service_id", models.UUIDField()),
                ("name", models.CharField(max_length=300)),
                (
                    "proposal",
                    models.CharField(
                        choices=[("new", "New"), ("changed", "Changed"), ("gone", "No longer in the feed")],
                        max_length=10,
                    ),
                ),
                ("raw", models.JSONField()),
                ("said", models.JSONField()),
                ("sha256", models.CharField(max_length=64)),
                ("notes", models.JSONField(default=list)),
                ("alike", models.JSONField(default=list)),
                (
                    "decision",
                    models.CharField(
                        blank=True, choices=[("approved", "Approved"), ("refused", "Refused")], max_length=10
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "fetch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="held", to="offer.feedfetch"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="KnownService",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("source_id", models.CharField(max_length=200)),
                ("service_id", models.UUIDField()),
                ("name", models.CharField(max_length=300)),
                ("said", models.JSONField()),
                ("sha256", models.CharField(max_length=64)),
                ("approved_at", models.DateTimeField()),
                ("gone_at", models.DateTimeField(blank=True, null=True)),
                ("same_as", models.CharField(blank=True, max_length=120)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "feed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="known", to="offer.feedsource"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ServicePlace",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("slug", models.SlugField(max_length=80)),
                ("name", models.CharField(max_length=200)),
                ("address", models.CharField(max_length=200)),
                ("town", models.CharField(max_length=100)),
                ("county", models.CharField(max_length=100)),
                ("postcode", models.CharField(max_length=8)),
                ("latitude", models.FloatField()),
                ("longitude", models.FloatField()),
                ("access", models.TextField(blank=True)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="accounts.council"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="feedservice",
            constraint=models.UniqueConstraint(fields=("council", "slug"), name="offer_feedservice_once"),
        ),
        migrations.AddConstraint(
            model_name="feedsource",
            constraint=models.UniqueConstraint(fields=("council", "address"), name="offer_feedsource_once"),
        ),
        migrations.AddConstraint(
            model_name="feedterm",
            constraint=models.UniqueConstraint(fields=("service", "term"), name="offer_feedterm_once"),
        ),
        migrations.AddConstraint(
            model_name="heldservice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at__isnull", True), ("decided_by__isnull", True), ("decision", "")),
                    models.Q(
                        models.Q(("decision", ""), _negated=True),
                        ("decided_at__isnull", False),
                        ("decided_by__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="offer_heldservice_decided_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="heldservice",
            constraint=models.UniqueConstraint(fields=("fetch", "source_id"), name="offer_heldservice_once"),
        ),
        migrations.AddConstraint(
            model_name="knownservice",
            constraint=models.UniqueConstraint(fields=("feed", "source_id"), name="offer_knownservice_once"),
        ),
        migrations.AddConstraint(
            model_name="serviceplace",
            constraint=models.UniqueConstraint(fields=("council", "slug", "name"), name="offer_serviceplace_once"),
        ),
        RowSecurity("FeedSource"),
        RowSecurity("FeedFetch"),
        RowSecurity("HeldService"),
        RowSecurity("KnownService"),
    ]
