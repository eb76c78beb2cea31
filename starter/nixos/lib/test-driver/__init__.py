"""The driver of NixOS tests: starts a test's machines and runs its script."""
