"""Events of one report: triggers, participants, modality, circumstances, order."""
