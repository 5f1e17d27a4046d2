fine()
