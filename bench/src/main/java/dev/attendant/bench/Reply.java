package dev.attendant.bench;

import java.util.Optional;

/** What a server replied. */
record Reply(int status, String body) {

    private static final int OK = 200;

    boolean isOk() {
        return status == OK;
    }

    /**
     * The first string member of that name, found without parsing, since it is sought in the midst of a measurement.
     */
    Optional<String> member(String name) {
        String opening = "\"" + name + "\":\"";
        int start = body.indexOf(opening);
        int from = start + opening.length();
        int to = start < 0 ? -1 : body.indexOf('"', from);
        return to < 0 ? Optional.empty() : Optional.of(body.substring(from, to));
    }
}
