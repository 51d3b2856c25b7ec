package dev.attendant.sidecar.chat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a model is asked.
 *
 * @param system what the model is told before the conversation; empty where there is nothing to tell
 * @param messages oldest first; at least one
 * @param tools what the model may call; often none
 * @param mostOutputTokens where the model stops at the latest
 * @param temperature from 0 to 2; empty for the provider's own, as some models take no other
 * @param stops texts at which the model stops; at most four
 * @param timeout from sending to the last token
 */
public record ChatRequest(
        String system,
        List<ChatMessage> messages,
        List<ToolDefinition> tools,
        int mostOutputTokens,
        OptionalDouble temperature,
        List<String> stops,
        Duration timeout) {

    private static final int MOST_STOPS = 4;

    public ChatRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        stops = List.copyOf(stops);
        require(!messages.isEmpty(), "A request needs a message");
        require(mostOutputTokens > 0, "mostOutputTokens must be above 0: " + mostOutputTokens);
        require(stops.size() <= MOST_STOPS, "At most four stops: " + stops.size());
        require(timeout.isPositive(), "timeout must be above 0: " + timeout);
        temperature.ifPresent(value -> require(value >= 0 && value <= 2, "temperature is from 0 to 2: " + value));
    }

    /** A question without tools or stops, answered as steadily as the model can. */
    public static ChatRequest of(String system, String question, int mostOutputTokens, Duration timeout) {
        return new ChatRequest(
                system,
                List.of(new ChatMessage.FromUser(question)),
                List.of(),
                mostOutputTokens,
                OptionalDouble.of(0),
                List.of(),
                timeout);
    }

    public ChatRequest withMessages(List<ChatMessage> others) {
        return new ChatRequest(system, others, tools, mostOutputTokens, temperature, stops, timeout);
    }

    public ChatRequest withTools(List<ToolDefinition> others) {
        return new ChatRequest(system, messages, others, mostOutputTokens, temperature, stops, timeout);
    }

    public ChatRequest withTimeout(Duration other) {
        return new ChatRequest(system, messages, tools, mostOutputTokens, temperature, stops, other);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
