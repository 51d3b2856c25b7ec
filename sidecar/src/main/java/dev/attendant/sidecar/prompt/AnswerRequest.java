package dev.attendant.sidecar.prompt;

import java.util.List;

/**
 * What a model is to write an answer from.
 *
 * @param message what the customer wrote
 * @param evidence the best first
 * @param history what was said before, oldest first
 * @param language the reply's, as a BCP 47 tag
 * @param tone such as {@code warm and calm}
 * @param policy what the tenant asks of every answer; empty for nothing
 */
public record AnswerRequest(
        String message, List<Source> evidence, List<Said> history, String language, String tone, String policy) {

    public AnswerRequest {
        evidence = List.copyOf(evidence);
        history = List.copyOf(history);
    }
}
