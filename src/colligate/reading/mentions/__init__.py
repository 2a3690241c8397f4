"""Mentions: the words of one report that name, describe or take up somebody or something."""
