"""One statement across the reports of a story, and claims compared."""
