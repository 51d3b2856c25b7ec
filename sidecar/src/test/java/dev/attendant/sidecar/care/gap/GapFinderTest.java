package dev.attendant.sidecar.care.gap;

import static dev.attendant.sidecar.care.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.care.gap.Gap.Nearest;
import dev.attendant.sidecar.care.gap.Gap.Wording;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.WordEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapFinderTest {

    private static final Encoder ENCODER = new WordEncoder(
            "return", "returns", "refund", "parcel", "deliver", "order", "support", "points", "account");

    @Test
    void shouldGroupQuestionsByMeaningTheMostAskedFirst() {
        List<Gap> gaps = find(
                "where do points go shopping",
                "Can an order be parcel free?",
                "is an order without parcel fine",
                "Can an order be parcel free?",
                "parcel less order please");

        assertThat(gaps).extracting(Gap::asked).containsExactly(4, 1);
        assertThat(gaps.getFirst().questions())
                .startsWith(new Wording("Can an order be parcel free?", 2))
                .hasSize(3);
    }

    @Test
    void shouldNameAGroupByItsMostCentralQuestion() {
        List<Gap> gaps = find("parcel order order", "order parcel", "parcel parcel order", "order and parcel");

        assertThat(gaps).singleElement().satisfies(gap -> assertThat(gap.name()).isEqualTo("order parcel"));
    }

    @Test
    void shouldDraftAnArticleBesideTheNearestOnes() {
        Gap gap = find("can i refund points?", "points refund?").getFirst();

        assertThat(gap.outline().title()).isEqualTo("Can i refund points");
        assertThat(gap.outline().headings()).containsExactly("Can i refund points?", "Points refund?");
        assertThat(gap.outline().nearest()).extracting(Nearest::location).containsExactly("points.md", "parcel.md");
    }

    @Test
    void shouldFindNoGapsWithoutQuestions() {
        assertThat(find()).isEmpty();
    }

    @Test
    void shouldTakeVagueMessagesForNoGaps() {
        assertThat(find("🙂", "\u200b", "?", "help", "can I change it")).isEmpty();
    }

    @Test
    void shouldTakeQuestionsInOtherScripts() {
        assertThat(find("如何退货")).extracting(Gap::name).containsExactly("如何退货");
    }

    private static List<Gap> find(String... questions) {
        return GapFinder.find(
                Stream.of(questions)
                        .map(text -> new Unanswered(text, ENCODER.encodeQuery(text)))
                        .toList(),
                List.of(article("parcel", "# Parcel\n\nA parcel."), article("points", "# Points\n\nPoints.")));
    }
}
