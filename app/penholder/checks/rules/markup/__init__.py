"""What a negotiation leaves in a text: brackets, marks, remarks, rival paragraphs."""
