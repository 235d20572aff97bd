"""The parts of infra/deploy.py: what is built, what is asked of AWS, which pages go up."""
