"""Work shared out to processes of their own. Knows neither reports nor pages."""
