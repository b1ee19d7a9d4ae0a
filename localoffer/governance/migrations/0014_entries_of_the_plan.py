"""Lets the forward plan have entries of decisions that are not key."""

from django.db import migrations, models
from django.db.models import Q

from localoffer.governance.guards import lower_guards, raise_guards

KINDS = [
    ("key", "Notice of a key decision"),
    ("private_first", "First notice of a private meeting"),
    ("private_second", "Second notice of a private meeting"),
    ("private_urgent", "Private meeting agreed as urgent"),
    ("general_exception", "General exception"),
    ("special_urgency", "Special urgency"),
    ("meeting", "Notice of a meeting"),
    ("planned", "A planned decision that is not key"),
]


class Migration(migrations.Migration):
    dependencies = [("governance", "0013_who_declared_what")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
        ),
        migrations.RemoveConstraint(model_name="notice", name="governance_notice_kind_is_known"),
        migrations.AlterField(
            model_name="notice",
            name="kind",
            field=models.CharField(choices=KINDS, max_length=20),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=Q(("kind__in", [kind for kind, _ in KINDS])), name="governance_notice_kind_is_known"
            ),
        ),
        migrations.RunPython(
            lambda apps, schema_editor: raise_guards(schema_editor.connection),
            lambda apps, schema_editor: lower_guards(schema_editor.connection),
        ),
    ]
