"""The night: crawl what is due, read it, compute facts, check, publish or refuse, tell what is news.

findings   what stands and what is news
measures   what is counted of the database and of a run
checking   the bounds of `data/reference/checks.toml`, and the nights of the last 30 days
telling    one message of what is news
running    the order of the night, and how each step may fail
"""
