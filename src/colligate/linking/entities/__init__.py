"""Who is who across the reports of a story."""
