"""Routines: prescriptions and blocks, and the ways to make another routine of one."""
