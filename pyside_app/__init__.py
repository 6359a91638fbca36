"""The window of Plenary. No SQL, and no rule about data."""
