Scenario: an article answers the question
customer: How do I unsubscribe from the newsletter?
attendant: answered citing account/newsletters-and-reviews.md

Scenario: an article answers a terse question
customer: Is there a minimum order value?
attendant: answered citing orders/place-an-order.md

Scenario: a rule is quoted, not paraphrased
customer: Can I split a payment over two cards?
attendant: answered citing payments/payment-methods.md

Scenario: outdated articles are not cited
customer: When do Trailhead points expire?
attendant: answered citing account/trailhead-points.md

Scenario: one conversation holds several questions
customer: Hi there
attendant: acknowledged
customer: How do I unsubscribe from the newsletter?
attendant: answered citing account/newsletters-and-reviews.md
customer: When do Trailhead points expire?
attendant: answered citing account/trailhead-points.md
customer: Thanks a lot!
attendant: acknowledged
customer: Goodbye
attendant: acknowledged
