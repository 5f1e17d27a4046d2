"""What Duizhao is made of, under which licences, and what is known against it; nothing here asks the network."""
