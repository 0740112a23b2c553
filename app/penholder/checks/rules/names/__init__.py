"""Rules about names: of States, organs, officers and treaties, in lists of sponsors and in running text."""
