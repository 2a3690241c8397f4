"""The data: plain frozen records that go to JSON and back without loss. Imports nothing of ours."""
