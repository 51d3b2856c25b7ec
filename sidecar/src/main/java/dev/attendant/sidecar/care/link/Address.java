package dev.attendant.sidecar.care.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a link leads, as an article writes it. */
record Address(String text) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,30}:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    Address {
        text = text.strip();
    }

    /** Whether it names a scheme or a host, so that it leads out of the folder. */
    boolean isElsewhere() {
        return text.startsWith("//") || SCHEME.matcher(text).matches();
    }

    boolean isOnTheWeb() {
        return WEB.matcher(text).matches();
    }

    /** The address without what follows {@code #}. */
    String page() {
        return text.replaceFirst("(?s)#.*", "");
    }

    /** The path alone, decoded; empty for a place on the same page. */
    String path() {
        return decoded(page().replaceFirst("(?s)\\?.*", ""));
    }

    /** What follows {@code #}, decoded and in lower case. */
    String anchor() {
        int mark = text.indexOf('#');
        return mark < 0 ? "" : decoded(text.substring(mark + 1)).toLowerCase(Locale.ROOT);
    }

    /** The path below the folder when it is followed from a file of the folder. */
    String seenFrom(String location) {
        Deque<String> names = new ArrayDeque<>();
        if (!text.startsWith("/")) {
            names.addAll(List.of(location.split("/", -1)));
            names.removeLast();
        }
        for (String name : path().split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    /** As it is where a percent sign stands for itself. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return address;
        }
    }
}
