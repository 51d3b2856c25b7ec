package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.assist.Summary.Mood;
import dev.attendant.sidecar.tenant.Tenant;
import java.util.List;

/** Reads how a customer sounds in the latest messages. */
final class CustomerMood {

    private static final int LATEST = 3;
    private static final int LONGEST = 4_000;

    private final MessageReader reader;

    CustomerMood(MessageReader reader) {
        this.reader = reader;
    }

    /** That of the latest message of the last three that has one, for many a message is only a number. */
    Mood of(Tenant tenant, Transcript transcript) {
        List<Message> messages = transcript.ofCustomer();
        return messages.subList(Math.max(0, messages.size() - LATEST), messages.size()).reversed().stream()
                .map(message -> read(tenant, message.text()))
                .filter(mood -> !mood.equals(Mood.NEUTRAL))
                .findFirst()
                .orElse(Mood.NEUTRAL);
    }

    private Mood read(Tenant tenant, String text) {
        MessageRead read = reader.read(tenant, text.substring(0, Math.min(LONGEST, text.length())));
        return new Mood(
                read.understood().sentiment().label(),
                read.understood().emotion().label());
    }
}
