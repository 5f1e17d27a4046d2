"""Mutation testing: is there a test that fails when one check is dropped from the code?"""
