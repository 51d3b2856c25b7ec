package dev.attendant.sidecar.tenant;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a tenant's web chat may stand.
 *
 * @param siteKeys names of the chat that its pages carry; they are no secrets, and unique among tenants
 * @param origins the sites it may stand in, such as {@code https://shop.example}; {@code :*} in place of a port stands
 *     for any port
 */
public record WebSettings(List<String> siteKeys, List<String> origins) {

    private static final Pattern SITE_KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]{1,253}(:([0-9]{1,5}|\\*))?");
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

    /** No web chat. */
    public static final WebSettings NONE = new WebSettings(List.of(), List.of());

    /** A chat on pages of this machine. */
    public static final WebSettings DEVELOPMENT =
            new WebSettings(List.of("development"), List.of("http://localhost:*", "http://127.0.0.1:*"));

    public WebSettings {
        siteKeys = List.copyOf(siteKeys);
        origins = List.copyOf(origins);
        siteKeys.forEach(key -> require(SITE_KEY, "site key", key));
        origins.forEach(origin -> require(ORIGIN, "origin", origin));
    }

    /** Whether pages of an origin, as a browser names it, may have the chat. */
    public boolean admits(String origin) {
        return origins.contains(origin) || origins.contains(PORT.matcher(origin).replaceFirst("") + ":*");
    }

    private static void require(Pattern form, String what, String value) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is no " + what);
        }
    }
}
