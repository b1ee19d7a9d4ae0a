"""What was decided, by whom, why and by what power: records that stand once they are published."""
