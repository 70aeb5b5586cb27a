"""What a request means in figures: how often each commitment is done, and the time that is free."""
