package dev.attendant.sidecar.config;

import java.util.regex.Pattern;

/**
 * The keys that wrap each tenant's key for stored personal data.
 *
 * @param keys one key of 32 bytes in Base64, or several as {@code id:key,id:key}, the current one first and those it
 *     replaces after it
 */
public record MasterKeySettings(String keys) {

    private static final Pattern FORM =
            Pattern.compile("(?:[\\w.-]{1,40}:)?[A-Za-z0-9+/]{43}=(?:,[\\w.-]{1,40}:[A-Za-z0-9+/]{43}=)*");

    public MasterKeySettings {
        if (!FORM.matcher(keys).matches()) {
            throw new IllegalArgumentException(
                    "a master key is 32 bytes in Base64, as `openssl rand -base64 32` prints; several are id:key,id:key");
        }
    }

    /** Keys stay out of logs. */
    @Override
    public String toString() {
        return "MasterKeySettings[hidden]";
    }
}
