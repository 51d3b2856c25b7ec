package dev.attendant.sidecar.entities.contact;

import dev.attendant.sidecar.entities.Circumstances;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.entities.Recogniser;
import dev.attendant.sidecar.entities.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds web addresses with a scheme, with {@code www.}, or of a host alone. Hosts alone count only below domains that
 * are not also a word, so that a forgotten space behind a full stop makes no address.
 */
public final class UrlRecogniser implements Recogniser {

    private static final String HOST = "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,6}";
    private static final String REST = "(?::\\d{2,5})?(?:[/?#][^\\s<>\"]{0,2000}+)?+";
    private static final Pattern MARKED = Pattern.compile(
            "(?<![\\p{L}\\p{N}@.])(?:https?://[^\\s<>\"]{3,2000}+|www\\." + HOST + "\\p{L}{2,24}" + REST + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\p{L}\\p{N}@.])" + HOST
                    + "(?:com|org|net|edu|gov|io|co|dev|app|shop|store|info|biz|eu|de|fr|nl|uk|ch|ca|au|jp|pl|cz|ro|gr|br|mx|ie|xyz|online)"
                    + "(?![\\p{L}\\p{N}@]|\\.\\p{L})" + REST,
            Pattern.CASE_INSENSITIVE);
    private static final String TRAILING = ".,;:!?'\"*_~…»”’";

    @Override
    public List<Entity> recognise(Tokens tokens, Circumstances circumstances) {
        String text = tokens.text();
        if (!tokens.contains('.')) {
            return List.of();
        }
        List<Entity> marked = MARKED.matcher(text)
                .results()
                .map(match -> entity(text, match, 1))
                .toList();
        Stream<Entity> bare = BARE.matcher(text)
                .results()
                .map(match -> entity(text, match, 0.85))
                .filter(entity -> marked.stream().noneMatch(entity::overlaps));
        return Stream.concat(marked.stream(), bare).toList();
    }

    private static Entity entity(String text, MatchResult match, double confidence) {
        int end = end(text, match.start(), match.end());
        return Entity.in(text, match.start(), end, EntityType.URL, url(text.substring(match.start(), end)), confidence);
    }

    /** Where an address ends, without the marks of the sentence around it. */
    private static int end(String text, int start, int behind) {
        int end = behind;
        while (end > start + 1 && isTrailing(text.substring(start, end))) {
            end--;
        }
        return end;
    }

    private static boolean isTrailing(String url) {
        char last = url.charAt(url.length() - 1);
        return closesMore(url, last, ')', '(') || closesMore(url, last, ']', '[') || TRAILING.indexOf(last) >= 0;
    }

    private static boolean closesMore(String url, char last, char closing, char opening) {
        return last == closing && count(url, closing) > count(url, opening);
    }

    private static long count(String url, char sign) {
        return url.chars().filter(each -> each == sign).count();
    }

    private static String url(String written) {
        int scheme = written.indexOf("://");
        String rest = scheme < 0 ? written : written.substring(scheme + 3);
        int host = hostEnd(rest);
        return (scheme < 0 ? "https" : written.substring(0, scheme).toLowerCase(Locale.ROOT))
                + "://"
                + rest.substring(0, host).toLowerCase(Locale.ROOT)
                + rest.substring(host);
    }

    private static int hostEnd(String rest) {
        for (int at = 0; at < rest.length(); at++) {
            if ("/?#".indexOf(rest.charAt(at)) >= 0) {
                return at;
            }
        }
        return rest.length();
    }
}
