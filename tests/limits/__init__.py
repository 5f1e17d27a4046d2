"""Every limit tried on both sides by `duizhao check`, and what nobody should ever write: `make limits`."""
