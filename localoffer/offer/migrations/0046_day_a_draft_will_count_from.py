"""Keeps the day from which a draft is meant to count."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("offer", "0045_questions_have_a_history")]

    operations = [
        migrations.AddField(
            model_name="draft", name="takes_effect_on", field=models.DateField(blank=True, null=True)
        ),
    ]
