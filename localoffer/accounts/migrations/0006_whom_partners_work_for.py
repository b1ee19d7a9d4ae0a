"""Lets a partner's role say whom the partner works for."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_more_roles")]

    operations = [
        migrations.AddField(
            model_name="membership",
            name="provider",
            field=models.CharField(blank=True, default="", max_length=200),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=Q(("provider", ""), ("role", "partner"), _connector="OR"),
                name="accounts_membership_only_partners_have_a_provider",
            ),
        ),
    ]
