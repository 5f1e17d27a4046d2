"""From a finished folder to the published one: lock, verify, exchange. It knows nothing of reports."""
