"""What happens to a pipeline in the world: killed, starved of space, fed with garbage. Real processes, real files."""
