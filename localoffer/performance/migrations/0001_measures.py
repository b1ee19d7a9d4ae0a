"""Makes the tables of figures and targets, and keeps each council to its own."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from localoffer.accounts.row_security import RowSecurity
from localoffer.performance.guards import lower_performance_guards, raise_performance_guards

KEPT_APART = ("MeasureFile", "MeasureTarget", "MeasureValue")


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0006_whom_partners_work_for"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="MeasureFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("name", models.CharField(max_length=200)),
                ("source", models.CharField(max_length=300)),
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
            ],
        ),
        migrations.CreateModel(
            name="MeasureTarget",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("measure", models.SlugField(max_length=60)),
                ("target", models.DecimalField(decimal_places=2, max_digits=10)),
                ("floor", models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True)),
                ("applies_from", models.DateField()),
                ("source", models.CharField(max_length=300)),
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
            ],
        ),
        migrations.CreateModel(
            name="MeasureValue",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("at", models.DateTimeField()),
                ("measure", models.SlugField(max_length=60)),
                ("ends_on", models.DateField()),
                ("numerator", models.PositiveIntegerField(blank=True, null=True)),
                ("denominator", models.PositiveIntegerField(blank=True, null=True)),
                ("no_information", models.PositiveIntegerField(blank=True, null=True)),
                ("alone", models.DecimalField(blank=True, decimal_places=2, max_digits=8, null=True)),
                (
                    "status",
                    models.CharField(choices=[("provisional", "Provisional"), ("final", "Final")], max_length=12),
                ),
                ("note", models.CharField(blank=True, max_length=500)),
                ("source", models.CharField(max_length=300)),
                ("reason", models.CharField(blank=True, max_length=500)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="performance.measurevalue",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.council"
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="values",
                        to="performance.measurefile",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="measurefile",
            constraint=models.CheckConstraint(
                condition=models.Q(("source", ""), _negated=True), name="performance_file_has_a_source"
            ),
        ),
        migrations.AddConstraint(
            model_name="measuretarget",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("measure", ""), _negated=True), models.Q(("source", ""), _negated=True)
                ),
                name="performance_target_has_a_source",
            ),
        ),
        migrations.AddConstraint(
            model_name="measuretarget",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("target__gte", 0), models.Q(("floor", None), ("floor__gte", 0), _connector="OR")
                ),
                name="performance_target_is_not_below_nought",
            ),
        ),
        migrations.AddConstraint(
            model_name="measurevalue",
            constraint=models.UniqueConstraint(
                condition=models.Q(("corrects", None)),
                fields=("council", "measure", "ends_on"),
                name="performance_value_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="measurevalue",
            constraint=models.UniqueConstraint(fields=("corrects",), name="performance_value_corrected_once"),
        ),
        migrations.AddConstraint(
            model_name="measurevalue",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("corrects", None), ("reason", "")),
                    models.Q(models.Q(("corrects", None), _negated=True), models.Q(("reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="performance_value_corrects_for_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="measurevalue",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alone", None), ("numerator__isnull", False)),
                    models.Q(
                        ("alone__gte", 0), ("denominator", None), ("no_information", None), ("numerator", None)
                    ),
                    _connector="OR",
                ),
                name="performance_value_is_counts_or_a_result",
            ),
        ),
        migrations.AddConstraint(
            model_name="measurevalue",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("measure", ""), _negated=True), models.Q(("source", ""), _negated=True)
                ),
                name="performance_value_has_a_source",
            ),
        ),
        migrations.AddConstraint(
            model_name="measurevalue",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["provisional", "final"])),
                name="performance_value_status_is_known",
            ),
        ),
        *(RowSecurity(name) for name in KEPT_APART),
        migrations.RunPython(
            lambda apps, schema_editor: raise_performance_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_performance_guards(schema_editor.connection),
        ),
    ]
