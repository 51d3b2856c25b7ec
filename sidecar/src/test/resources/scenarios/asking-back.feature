Scenario: a message without words is not guessed at
customer: ?!
attendant: clarified

Scenario: the customer says what was meant, and gets the answer
customer: ???
attendant: clarified
customer: How do I unsubscribe from the newsletter?
attendant: answered citing account/newsletters-and-reviews.md
