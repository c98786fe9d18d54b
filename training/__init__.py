"""How the weights are made, one folder a model."""
