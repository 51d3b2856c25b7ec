package dev.attendant.sidecar.config;

import java.net.URI;
import java.util.Optional;

/**
 * Where a provider of language models is, and the key to it.
 *
 * @param url the base URL of its protocol
 * @param key empty where it wants none
 */
public record ProviderSettings(URI url, Optional<String> key) {

    public ProviderSettings {
        if (!url.isAbsolute() || !url.getScheme().startsWith("http")) {
            throw new IllegalArgumentException("a base URL begins with http:// or https://, but is \"" + url + "\"");
        }
    }

    /** Keys stay out of logs. */
    @Override
    public String toString() {
        return "ProviderSettings[" + url + "]";
    }
}
