package dev.attendant.sidecar.care.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.markup.MarkupLinks;
import dev.attendant.sidecar.knowledge.Documents;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCheckTest {

    private static final LinkedPage OTHER = page("guides/other", """
            ---
            title: Other
            id: 4400000001
            ---
            # Other

            ## How long does it take? {#how-long}

            Long.

            ### Steps & hints

            Few.
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other.md",
                "./other.md",
                "../guides/other.md",
                "/guides/other.md",
                "other",
                "other.md#how-long",
                "other.md#steps--hints",
                "other.md#steps-hints",
                "other.md?from=here",
                "#mine",
                "#",
                "#top",
                "../img/big%20map.png",
                "..",
                "mailto:help@example.com",
                "tel:+441234567",
                "https://example.org/nowhere",
                "//example.org/nowhere"
            })
    void shouldAcceptLinksThatLeadSomewhere(String address) {
        assertThat(check(page("guides/start", "# Start\n\n## Mine\n\nSee [this](" + address + ").")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gone.md",
                "../other.md",
                "../../../gone.md",
                "img/big%20map.png",
                "other.md#short",
                "#yours",
                "%zz.md"
            })
    void shouldFindLinksThatLeadNowhere(String address) {
        List<DeadLink> found = check(page("guides/start", "# Start\n\n## Mine\n\nSee [this](" + address + ")."));

        assertThat(found).singleElement().satisfies(link -> {
            assertThat(link.location()).isEqualTo("guides/start.md");
            assertThat(link.words()).isEqualTo("this");
            assertThat(link.address()).isEqualTo(address);
        });
    }

    @Test
    void shouldFollowAddressesOfTheHelpCentreOnTheWebByTheIdsOfItsArticles() {
        String known = "[a](https://help.example.com/articles/4400000001-Other) ";

        List<DeadLink> found = check(page(
                "start",
                "# Start\n\n" + known.repeat(6) + "[b](https://help.example.com/articles/4400000009-Gone)"
                        + " [c](https://shop.example.com/articles/4400000009)"));

        assertThat(found).singleElement().satisfies(link -> {
            assertThat(link.words()).isEqualTo("b");
            assertThat(link.reason()).contains("4400000009");
        });
    }

    @Test
    void shouldTellWhatAProbeFound() {
        LinkedPage start =
                page("start", "# Start\n\nSee [a](https://example.org/gone#part) and [b](https://example.org/).");
        LinkProbe probe = addresses -> addresses.stream()
                .filter(address -> address.endsWith("gone"))
                .collect(Collectors.toMap(address -> address, address -> "the server answers 404"));

        List<DeadLink> found = LinkCheck.find(List.of(start), Set.of(), probe);

        assertThat(found).extracting(DeadLink::words).containsExactly("a");
    }

    @Test
    void shouldAskNobodyWithoutAProbe() {
        assertThat(LinkProbe.none().dead(Set.of("https://example.org/gone"))).isEqualTo(Map.of());
    }

    private static List<DeadLink> check(LinkedPage page) {
        Set<String> files =
                Stream.of(page.location(), OTHER.location(), "img/big map.png").collect(Collectors.toSet());
        return LinkCheck.find(List.of(page, OTHER), files, LinkProbe.none());
    }

    private static LinkedPage page(String id, String markdown) {
        LinkedPage read = new MarkupLinks().read(Documents.markdown("any", markdown));
        return new LinkedPage(id + ".md", read.title(), read.number(), read.links(), read.anchors());
    }
}
