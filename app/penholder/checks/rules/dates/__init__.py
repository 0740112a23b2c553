"""Rules about dates: how they are written, and where a resolution has one."""
