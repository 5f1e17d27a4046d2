"""What Duizhao is made of is locked, licensed, listed, and held against what is known."""
