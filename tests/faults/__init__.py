"""What may go wrong while a site is built, and that it never leaves half a site: `make faults`."""
