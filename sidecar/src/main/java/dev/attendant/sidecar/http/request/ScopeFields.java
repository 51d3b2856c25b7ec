package dev.attendant.sidecar.http.request;

import java.util.regex.Pattern;

/** What a locale, a channel and a product look like, in which articles are told apart. */
public final class ScopeFields {

    public static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    public static final Pattern LOCALE = Pattern.compile("(?=.{0,35}$)[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    public static final int LONGEST_PRODUCT = 200;

    private ScopeFields() {}
}
