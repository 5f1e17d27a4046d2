"""Many published reports under one search: what a portal shows is read from their sites, and they stay where they are."""
