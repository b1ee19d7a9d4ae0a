"""The council's offer: its entries, its versions, and every form it is published in."""
