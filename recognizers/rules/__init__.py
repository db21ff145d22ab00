"""One recogniser a module; a module added here is found without any other edit."""
