package dev.attendant.sidecar.care.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the articles are published on the web, told from their own links: addresses such as
 * {@code https://help.example.com/articles/360012345-Title} in which the number is an article's.
 */
final class OwnSite {

    private static final int LEAST_LINKS = 5;
    private static final double MOSTLY = 0.8;

    /** The address before the number, and the number. */
    private static final Pattern NUMBERED =
            Pattern.compile("(https?://[^#?]{1,200}/)(\\d{4,20})(?:[-/?#][^#]*)?(?:#.*)?");

    private final Set<String> bases;

    private OwnSite(Set<String> bases) {
        this.bases = bases;
    }

    /** @param numbers the numbers of all articles */
    static OwnSite of(Collection<LinkedPage> pages, Set<String> numbers) {
        Map<String, List<String>> byBase = pages.stream()
                .flatMap(page -> page.links().stream())
                .map(link -> NUMBERED.matcher(link.address()))
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(
                        found -> found.group(1),
                        HashMap::new,
                        Collectors.mapping(found -> found.group(2), Collectors.toList())));
        return new OwnSite(byBase.entrySet().stream()
                .filter(base -> isOwn(base.getValue(), numbers))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The number of the article that an address leads to; empty where it leads elsewhere. */
    Optional<String> article(String address) {
        Matcher found = NUMBERED.matcher(address);
        return found.matches() && bases.contains(found.group(1)) ? Optional.of(found.group(2)) : Optional.empty();
    }

    private static boolean isOwn(List<String> linked, Set<String> numbers) {
        long known = linked.stream().filter(numbers::contains).count();
        return linked.size() >= LEAST_LINKS && known >= MOSTLY * linked.size();
    }
}
