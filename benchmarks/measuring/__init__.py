"""What every comparison needs: a site of its own, load on a server, fair timing."""
