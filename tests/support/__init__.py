"""Helpers of the tests that read like the sentence one would say."""
