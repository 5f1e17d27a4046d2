"""On the path of every process that a test starts, so that it runs the same mutant as the test."""

from tools.mutation.hook import install_from_environment

install_from_environment()
