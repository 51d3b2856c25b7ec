package dev.attendant.sidecar.care.link;

import dev.attendant.sidecar.care.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Follows the links between articles of a folder. */
public final class LinkCheck {

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
                .map(link -> new Address(link.address()))
                .filter(Address::isOnTheWeb)
                .map(Address::page)
                .forEach(addresses::add);
        return addresses;
    }

    private static Optional<DeadLink> unreachable(LinkedPage page, Link link, Map<String, String> unreachable) {
        return Optional.ofNullable(unreachable.get(new Address(link.address()).page()))
                .map(reason -> DeadLink.of(Severity.HIGH, page, link, reason));
    }

    private Optional<DeadLink> check(LinkedPage page, Link link) {
        Address address = new Address(link.address());
        if (link.address().isBlank()) {
            return Optional.of(DeadLink.of(Severity.HIGH, page, link, "the link has no address"));
        }
        if (address.isElsewhere()) {
            return published(page, link);
        }
        return address.path().isEmpty() ? anchor(page, link, page) : relative(page, link, address);
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

    private Optional<DeadLink> relative(LinkedPage page, Link link, Address address) {
        String target = address.seenFrom(page.location());
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
        String anchor = new Address(link.address()).anchor();
        return TOP.contains(anchor)
                        || anchor.startsWith(":~:")
                        || target.anchors().contains(anchor)
                ? Optional.empty()
                : Optional.of(DeadLink.of(
                        Severity.MEDIUM, page, link, "no heading of " + target.location() + " is named #" + anchor));
    }
}
