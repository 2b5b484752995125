"""Measures verdicts: claims built from the gold records of articles, true ones and false ones, against those articles."""
