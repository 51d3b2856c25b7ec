package dev.attendant.sidecar.bias;

/**
 * What is made of a message.
 *
 * @param sure whether the intent is likely enough to decide a turn by itself
 * @param route what becomes of the turn before anything is looked up: what screening or the policy decides
 * @param upset probability that the customer is angry or fed up
 * @param attack probability that the message is an attack on the assistant
 */
public record Observed(String intent, boolean sure, String sentiment, String route, double upset, double attack) {}
