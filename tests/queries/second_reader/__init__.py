"""A second reading of certificates and rule books."""
