"""This edition held against an earlier one: what is new, revised, reached, dropped."""
