package dev.attendant.sidecar.care.duplicate;

import static dev.attendant.sidecar.care.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.duplicate.Duplicate.Kind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DuplicateFinderTest {

    private static final String STEPS = """
            Open the app on your phone and choose the watch in the list of devices. Press Update and wait until the bar
            is full. Keep the phone close to the watch until it has started anew, which may take up to ten minutes.
            """;

    private static final String OTHER = """
            Parcels that nobody took in go back to our warehouse in Leeds, where a colleague checks every item by hand
            before the money returns to the card that the order was paid with, however long ago that may have been.
            """;

    @Test
    void shouldFindArticlesThatSayNearlyTheSame() {
        List<Duplicate> found = DuplicateFinder.find(List.of(
                article("watch", "# Update the watch\n\n" + STEPS),
                article("band", "# Update your band\n\n" + STEPS.replace("ten", "twenty")),
                article("parcel", "# Parcels that come back\n\n" + OTHER)));

        assertThat(found).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.kind()).isEqualTo(Kind.ARTICLE);
            assertThat(duplicate.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(duplicate.places()).extracting(Quote::location).containsExactly("watch.md", "band.md");
        });
    }

    @Test
    void shouldMarkWhatDiffers() {
        Duplicate duplicate = DuplicateFinder.find(List.of(
                        article("watch", "# Update the watch\n\n" + STEPS),
                        article("band", "# Update your band\n\n" + STEPS.replace("ten", "twenty"))))
                .getFirst();

        assertThat(marked(duplicate.places().getFirst())).containsExactly("ten");
        assertThat(marked(duplicate.places().getLast())).containsExactly("twenty");
    }

    @Test
    void shouldFindASectionThatArticlesShareOnceForAllPlaces() {
        String section = "\n\n## Update\n\n" + STEPS;

        List<Duplicate> found = DuplicateFinder.find(List.of(
                article("watch", "# Watch\n\n" + OTHER + OTHER.toUpperCase(Locale.ROOT) + section),
                article(
                        "band",
                        "# Band\n\nA band counts steps, hours of sleep and flights of stairs, and shows on its "
                                + "small screen who calls, so that the phone can stay where it is while you run."
                                + section),
                article(
                        "ring",
                        "# Ring\n\nA ring has no screen at all. It sends what it measured during the night to "
                                + "the phone in the morning, and its battery lasts a week or longer in most cases."
                                + section)));

        assertThat(found).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.kind()).isEqualTo(Kind.SECTION);
            assertThat(duplicate.places())
                    .hasSize(3)
                    .allSatisfy(place -> assertThat(place.headings()).containsExactly("Update"));
        });
    }

    @Test
    void shouldSayThatItMattersLessWhereOneIsWithdrawn() {
        List<Duplicate> found = DuplicateFinder.find(List.of(
                article("new", "# Update the watch\n\n" + STEPS),
                article("old", "---\nstatus: archived\n---\n# Update the watch\n\n" + STEPS)));

        assertThat(found).extracting(Duplicate::severity).containsExactly(Severity.LOW);
    }

    @Test
    void shouldAcceptTheSameTextForDifferentReaders() {
        List<Duplicate> found = DuplicateFinder.find(List.of(
                article("uk", "---\ncountries: [GB]\n---\n# Update the watch\n\n" + STEPS),
                article("us", "---\ncountries: [US, CA]\n---\n# Update the watch\n\n" + STEPS)));

        assertThat(found).isEmpty();
    }

    @Test
    void shouldFindArticlesAboutOneTopicInOtherWords() {
        List<Duplicate> found = DuplicateFinder.find(List.of(
                article("send", "# Return a parcel\n\nA parcel goes back by return post."),
                article("back", "# A parcel to return\n\nFor its return, any parcel may be handed to the driver."),
                article("other", "# Points\n\nPoints of an account.")));

        assertThat(found).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.kind()).isEqualTo(Kind.TOPIC);
            assertThat(duplicate.places()).extracting(Quote::location).containsExactly("send.md", "back.md");
        });
    }

    @Test
    void shouldTellModelsApartByTheirNumbers() {
        List<Duplicate> found = DuplicateFinder.find(List.of(
                article("r3", "# Return a parcel R3\n\nA parcel goes back by return post."),
                article("r4", "# Return a parcel R4\n\nFor its return, any parcel may be handed to the driver.")));

        assertThat(found).isEmpty();
    }

    @Test
    void shouldTakeShortSectionsForNoDuplicates() {
        List<Duplicate> found = DuplicateFinder.find(List.of(
                article("a", "# Refund\n\nClick Save to go on."), article("b", "# Points\n\nClick Save to go on.")));

        assertThat(found).isEmpty();
    }

    private static List<String> marked(Quote quote) {
        return quote.marks().stream().map(mark -> mark.of(quote.text())).toList();
    }
}
