"""Lets a council say on which day others take over from it, and which order says so."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("accounts", "0006_whom_partners_work_for")]

    operations = [
        migrations.AddField(
            model_name="council",
            name="ends_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="council",
            name="ending_source",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddConstraint(
            model_name="council",
            constraint=models.CheckConstraint(
                condition=Q(("ending_source", ""), ("ends_on__isnull", True))
                | Q(("ends_on__isnull", False), Q(("ending_source", ""), _negated=True)),
                name="accounts_council_ending_has_a_source",
            ),
        ),
    ]
