"""What the browser shows, as lines of text: pure functions, no terminal and no Textual."""
