package dev.attendant.sidecar.retrieval;

import java.util.regex.Pattern;

/** Identifies a document within its tenant: letters, digits and {@code . _ ~ -}, at most 200 characters. */
public record DocumentId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,199}");

    public DocumentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a document id has letters, digits and . _ ~ - and at most 200 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
