package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.prompt.Said;

/** Something that was written in a case or a conversation. */
public record Message(From from, String text) {

    /** Who writes. */
    public enum From {
        CUSTOMER,
        /** A service agent. */
        AGENT,
        /** Attendant, or another program. */
        BOT
    }

    boolean isFromCustomer() {
        return from == From.CUSTOMER;
    }

    /** Whether it tells the customer something, and does not only ask back. */
    boolean tells() {
        return !isFromCustomer() && !text.strip().endsWith("?");
    }

    Said said() {
        return switch (from) {
            case CUSTOMER -> new Said("customer", text);
            case AGENT -> new Said("service agent", text);
            case BOT -> new Said("attendant", text);
        };
    }
}
