"""What is kept between builds; `make traces` changes the repository's own report value by value."""
