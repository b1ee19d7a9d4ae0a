"""Makes room for the reason of a decision on what a feed brought."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("offer", "0040_stamp_of_what_is_public")]

    operations = [
        migrations.AddField(
            model_name="heldservice",
            name="reason",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
    ]
