package dev.attendant.sidecar.care.link;

import dev.attendant.sidecar.care.Severity;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Follows the links between articles of a folder. */
public final class LinkCheck {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,30}:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Anchors that browsers know without the page. */
    private static final Set<String> TOP = Set.of("", "top");

    private final List<LinkedPage> pages;
    private final Set<String> files;
    private final LinkProbe probe;
    private final Map<String, LinkedPage> byLocation = new HashMap<>();
    private final Map<String, LinkedPage> byNumber = new HashMap<>();
    private final OwnSite site;

    private LinkCheck(List<LinkedPage> pages, Set<String> files, LinkProbe probe) {
        this.pages = pages;
        this.files = files;
        this.probe = probe;
        pages.forEach(page -> byLocation.put(page.location(), page));
        pages.stream().filter(page -> !page.number().isEmpty()).forEach(page -> byNumber.put(page.number(), page));
        this.site = OwnSite.of(pages, byNumber.keySet());
    }

    /**
     * The links that lead nowhere, articles in their order.
     *
     * @param files the paths of all files of the folder, pictures and downloads too
     * @param probe asks for web pages
     */
    public static List<DeadLink> find(List<LinkedPage> pages, Set<String> files, LinkProbe probe) {
        return new LinkCheck(pages, files, probe).find();
    }

    private List<DeadLink> find() {
        Map<String, String> unreachable = probe.dead(webAddresses());
        List<DeadLink> found = new ArrayList<>();
        for (LinkedPage page : pages) {
            for (Link link : new LinkedHashSet<>(page.links())) {
                check(page, link).or(() -> unreachable(page, link, unreachable)).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(DeadLink::severity).thenComparing(DeadLink::location));
        return found;
    }

    private Set<String> webAddresses() {
        Set<String> addresses = new TreeSet<>();
        pages.stream()
                .flatMap(page -> page.links().stream())
                .map(link -> withoutAnchor(link.address()))
                .filter(address -> WEB.matcher(address).matches())
                .forEach(addresses::add);
        return addresses;
    }

    private static Optional<DeadLink> unreachable(LinkedPage page, Link link, Map<String, String> unreachable) {
        return Optional.ofNullable(unreachable.get(withoutAnchor(link.address())))
                .map(reason -> DeadLink.of(Severity.HIGH, page, link, reason));
    }

    private Optional<DeadLink> check(LinkedPage page, Link link) {
        String address = link.address().strip();
        if (address.isEmpty()) {
            return Optional.of(DeadLink.of(Severity.HIGH, page, link, "the link has no address"));
        }
        if (SCHEME.matcher(address).matches() || address.startsWith("//")) {
            return published(page, link);
        }
        String path = decoded(withoutAnchor(address).replaceFirst("\\?.*", ""));
        return path.isEmpty() ? anchor(page, link, page) : relative(page, link, path);
    }

    /** A link to an article by its address on the web. */
    private Optional<DeadLink> published(LinkedPage page, Link link) {
        Optional<String> number = site.article(link.address());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        LinkedPage target = byNumber.get(number.get());
        return target == null
                ? Optional.of(DeadLink.of(
                        Severity.HIGH, page, link, "no article of this help centre has the id " + number.get()))
                : anchor(page, link, target);
    }

    private Optional<DeadLink> relative(LinkedPage page, Link link, String path) {
        String target = resolved(page.location(), path);
        LinkedPage article = byLocation.get(target);
        if (article != null) {
            return anchor(page, link, article);
        }
        boolean there = candidates(target).anyMatch(file -> files.contains(file) || byLocation.containsKey(file));
        return there
                ? Optional.empty()
                : Optional.of(DeadLink.of(Severity.HIGH, page, link, "there is no file " + target));
    }

    /** A page may be named without its ending, a folder by its name. */
    private Stream<String> candidates(String target) {
        boolean folder = files.stream().anyMatch(file -> file.startsWith(target + "/"));
        return folder || target.isEmpty()
                ? files.stream().limit(1)
                : Stream.of(target, target + ".md", target + ".markdown", target + ".html", target + ".htm");
    }

    private static Optional<DeadLink> anchor(LinkedPage page, Link link, LinkedPage target) {
        int mark = link.address().indexOf('#');
        String anchor =
                mark < 0 ? "" : decoded(link.address().substring(mark + 1)).toLowerCase(Locale.ROOT);
        return TOP.contains(anchor)
                        || anchor.startsWith(":~:")
                        || target.anchors().contains(anchor)
                ? Optional.empty()
                : Optional.of(DeadLink.of(
                        Severity.MEDIUM, page, link, "no heading of " + target.location() + " is named #" + anchor));
    }

    private static String resolved(String from, String path) {
        Deque<String> names = new ArrayDeque<>();
        if (!path.startsWith("/")) {
            List.of(from.split("/", -1)).forEach(names::add);
            names.removeLast();
        }
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    private static String withoutAnchor(String address) {
        return address.replaceFirst("(?s)#.*", "");
    }

    /** An address as it is where a percent sign stands for itself. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return address;
        }
    }
}
