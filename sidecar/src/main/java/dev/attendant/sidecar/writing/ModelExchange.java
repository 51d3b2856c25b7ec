package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ModelName;
import java.time.Duration;
import java.time.Instant;

/**
 * What a model was asked while a turn was answered, and what it replied: enough to answer the turn again without it.
 * Customers' personal data stands as tokens.
 *
 * @param prompt the file and version that the request was made from
 * @param requestHash SHA-256 of all that was asked, in hexadecimal digits, see {@link RequestHash}
 * @param heard the text as it came, also where the call failed half-way
 * @param outcome of a call that was not made, why not
 * @param shown how many pieces of the turn's answer a customer had seen at its end
 */
public record ModelExchange(
        ModelName model,
        String prompt,
        String requestHash,
        ChatRequest request,
        String heard,
        ChatOutcome outcome,
        int shown,
        Instant at,
        Duration took) {}
