package dev.attendant.simulator.behaviour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads behaviours as JSON: {@code {"mode": "cut", "tokens": 4}}, and all that a test may set as {@code {"always": {…},
 * "next": [{…}], "rules": [{"contains": "…", "behaviour": {…}}]}}.
 */
public final class BehaviourJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BehaviourJson() {}

    /** @throws IllegalArgumentException where this is no such JSON, saying why */
    public static void apply(String json, Behaviours behaviours) {
        JsonNode node = tree(json);
        if (node.has("mode") || node.has("always")) {
            behaviours.always(one(node.has("mode") ? node : node.path("always"), behaviours));
        }
        if (node.has("rules")) {
            behaviours.rules(rules(node.path("rules"), behaviours));
        }
        node.path("next").forEach(each -> behaviours.next(one(each, behaviours)));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("No JSON: " + failure.getOriginalMessage(), failure);
        }
    }

    private static List<Rule> rules(JsonNode node, Behaviours behaviours) {
        List<Rule> rules = new ArrayList<>();
        node.forEach(
                each -> rules.add(new Rule(each.path("contains").asText(), one(each.path("behaviour"), behaviours))));
        return rules;
    }

    private static Behaviour one(JsonNode node, Behaviours behaviours) {
        Behaviour plain = behaviours.of(Mode.of(node.path("mode").asText("normal")));
        return plain.withFirstToken(
                        millis(node, "firstTokenMillis", plain.pace().firstToken()))
                .withPerToken(millis(node, "perTokenMillis", plain.pace().perToken()))
                .withText(node.path("text").asText(""))
                .withCalls(calls(node.path("calls")))
                .withTokens(node.path("tokens").asInt(plain.tokens()))
                .withRetryAfter(millis(node, "retryAfterMillis", plain.retryAfter()));
    }

    private static Duration millis(JsonNode node, String field, Duration otherwise) {
        return Duration.ofMillis(node.path(field).asLong(otherwise.toMillis()));
    }

    private static List<PlannedCall> calls(JsonNode node) {
        List<PlannedCall> calls = new ArrayList<>();
        node.forEach(each -> calls.add(new PlannedCall(
                each.path("name").asText(), each.path("arguments").toString())));
        return calls;
    }
}
