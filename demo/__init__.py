"""A sample newsroom on loopback, and the whole road from its pages to two verdicts (`make demo`)."""
