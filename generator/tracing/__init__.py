"""What is read of a report while something is made of it, so that it need not be made again while that stays as it is."""
