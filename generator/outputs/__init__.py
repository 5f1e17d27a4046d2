"""The linked report and its pages become files: one kind of output a module."""
