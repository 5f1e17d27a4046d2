"""What earlier builds made, kept by what it was made from. Knows neither reports nor pages."""
