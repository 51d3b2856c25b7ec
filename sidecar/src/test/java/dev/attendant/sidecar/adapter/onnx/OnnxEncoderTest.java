package dev.attendant.sidecar.adapter.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder.Encoded;
import dev.attendant.sidecar.encoding.Encoder.Parted;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import dev.attendant.sidecar.encoding.Reading;
import dev.attendant.sidecar.encoding.WordVectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxEncoderTest {

    private static OnnxEncoder encoder;

    @BeforeAll
    static void load() {
        encoder = OnnxEncoder.load();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void shouldHoldTextsOfLikeMeaningForNearer() {
        Embedding question = encoder.encode("How do I get my money back?");

        double near = question.cosine(encoder.encode("You can ask for a refund within thirty days."));
        double far = question.cosine(encoder.encode("The castle was built in the twelfth century."));

        assertThat(near).isGreaterThan(far + 0.2);
    }

    @Test
    void shouldHoldWordsOfLikeMeaningForNearer() {
        WordVectors words = encoder.words();
        int[] pieces = words.pieces("price castle cost");
        int castle = word("castle");
        int cost = word("cost");
        int price = word("price");

        assertThat(pieces).containsExactlyInAnyOrder(castle, cost, price);
        assertThat(words.likeness(cost, price)).isGreaterThan(words.likeness(cost, castle) + 0.1);
    }

    private static int word(String word) {
        return encoder.words().pieces(word)[0];
    }

    @Test
    void shouldGiveUnitVectorsOfItsDimensions() {
        Embedding embedding = encoder.encode("Where is my parcel?");

        assertThat(embedding.dimensions()).isEqualTo(encoder.dimensions());
        assertThat(embedding.cosine(embedding)).isCloseTo(1, within(1e-5));
    }

    @Test
    void shouldGiveTheSameVectorForTheSameText() {
        assertThat(encoder.encode("Where is my parcel?")).isEqualTo(encoder.encode("Where is my parcel?"));
    }

    @Test
    void shouldEncodeTogetherNearlyAsAlone() {
        String shorter = "Where is my parcel?";
        String longer = "My parcel was sent last week and has not come yet, although the shop said two days.";

        List<Embedding> together = encoder.encode(List.of(longer, shorter));

        assertThat(together.getFirst().cosine(encoder.encode(longer))).isGreaterThan(0.98);
        assertThat(together.getLast().cosine(encoder.encode(shorter))).isGreaterThan(0.98);
    }

    @Test
    void shouldKeepTheOrderOfMoreTextsThanABatchHolds() {
        List<String> texts = Collections.nCopies(40, "Where is my parcel, which was sent last week?");
        List<String> mixed = new ArrayList<>(texts);
        mixed.set(7, "Refund");

        List<Embedding> embeddings = encoder.encode(mixed);

        assertThat(embeddings).hasSize(40);
        assertThat(embeddings.get(7).cosine(encoder.encode("Refund"))).isGreaterThan(0.98);
        assertThat(embeddings.get(8).cosine(encoder.encode("Refund"))).isLessThan(0.8);
    }

    @Test
    void shouldEncodeNothing() {
        assertThat(encoder.encode(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t",
                "🙂🙂👩‍👩‍👧",
                "\ud83d",
                "\ude42 reversed \ud83d",
                "אני רוצה החזר כספי",
                "أريد استرداد أموالي",
                "我的包裹在哪里",
                "a\0b",
                "\u200b\u200b",
                "é e\u0301 ﬁ"
            })
    void shouldEncodeAnyText(String text) {
        Embedding embedding = encoder.encode(text);
        Embedding features = encoder.read(text).features();

        assertThat(embedding.cosine(embedding)).isCloseTo(1, within(1e-5));
        assertThat(features.cosine(features)).isCloseTo(1, within(1e-5));
    }

    @Test
    void shouldReadTheSameMeaningAsItEncodes() {
        List<String> texts = List.of("Where is my parcel?", "", "I want my money back, and quickly. 🙂");

        List<Embedding> meanings =
                encoder.read(texts).stream().map(Reading::meaning).toList();

        assertThat(meanings).isEqualTo(encoder.encode(texts));
    }

    @Test
    void shouldGiveClassifiersFeaturesOfTheirOwn() {
        Reading reading = encoder.read("Where is my parcel?");

        assertThat(reading.features()).isNotEqualTo(reading.meaning());
        assertThat(reading.features())
                .isEqualTo(encoder.read("Where is my parcel?").features());
    }

    @Test
    void shouldReadInTheOrderOfTheTexts() {
        List<String> texts = new ArrayList<>(Collections.nCopies(40, "Where is my parcel, which was sent last week?"));
        texts.set(7, "Refund");

        List<Reading> readings = encoder.read(texts);

        Embedding refund = encoder.read("Refund").features();
        assertThat(readings).hasSize(40);
        assertThat(readings.get(7).features().cosine(refund)).isGreaterThan(0.95);
        assertThat(readings.get(8).features().cosine(refund)).isLessThan(0.8);
    }

    @Test
    void shouldNameTheBranchesBehindPassagesAndBehindFeatures() {
        assertThat(encoder.name())
                .matches("all-MiniLM-L6-v2-int8\\+joined-[0-9a-f]{8}")
                .isNotEqualTo(encoder.featuresName());
        assertThat(encoder.featuresName()).matches("all-MiniLM-L6-v2-int8\\+joined-[0-9a-f]{8}");
    }

    @Test
    void shouldReadAVeryLongTextUpToItsReach() {
        String beginning = "Where is my parcel? ".repeat(200);

        Embedding one = encoder.encode(beginning);
        Embedding other = encoder.encode(beginning + "Something else at the end. ".repeat(2_000));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void shouldEncodePartsNearerToWhatTheySay() {
        String first = "A refund takes five days.";
        String second = "The castle is open on Sundays.";

        Encoded encoded = parts(first + "\n" + second, 0, first.length(), first.length() + 1);

        Embedding refund = encoder.encodeQuery("How long does a refund take?").answer();
        assertThat(encoded.parts()).hasSize(2);
        assertThat(refund.cosine(encoded.parts().getFirst()))
                .isGreaterThan(refund.cosine(encoded.parts().getLast()));
    }

    @Test
    void shouldTellWhatAnswersFromWhatUsesTheSameWords() {
        String answer = "You are covered for two years.";
        String other = "The guarantee card is in the box.";
        QueryEmbedding question = encoder.encodeQuery("How long does the guarantee last?");

        Encoded passage = parts(answer + "\n" + other, 0, answer.length(), answer.length() + 1);

        double byMeaning = question.meaning().cosine(encoder.encode(answer))
                - question.meaning().cosine(encoder.encode(other));
        double byAnswer = question.answer().cosine(passage.parts().getFirst())
                - question.answer().cosine(passage.parts().getLast());
        assertThat(byMeaning).isNegative();
        assertThat(byAnswer).isPositive();
    }

    @Test
    void shouldFindAPartBehindCharactersOutsideTheBasicPlane() {
        String before = "🙂🙂🙂🙂 𝔖𝔢 ";
        String first = "A refund takes five days.";
        String second = "The castle is open on Sundays.";
        int start = before.length();

        Encoded encoded =
                parts(before + first + "\n" + second, start, start + first.length(), start + first.length() + 1);

        Embedding refund = encoder.encodeQuery("How long does a refund take?").answer();
        assertThat(refund.cosine(encoded.parts().getFirst()))
                .isGreaterThan(refund.cosine(encoded.parts().getLast()) + 0.1);
    }

    @Test
    void shouldTakeAPartBeyondItsReachForTheWhole() {
        String text = "Where is my parcel? ".repeat(200);

        Encoded encoded = encoder.encodeParts(
                        List.of(new Parted(text, List.of(text.length() - 8), List.of(text.length()))))
                .getFirst();

        assertThat(encoded.parts()).containsExactly(encoded.whole());
    }

    @Test
    void shouldTakeAPartWithoutTokensForTheWhole() {
        Encoded encoded = encoder.encodeParts(List.of(new Parted("Hello", List.of(2), List.of(2))))
                .getFirst();

        assertThat(encoded.parts()).containsExactly(encoded.whole());
    }

    private static Encoded parts(String text, int firstStart, int firstEnd, int secondStart) {
        Parted parted = new Parted(text, List.of(firstStart, secondStart), List.of(firstEnd, text.length()));
        return encoder.encodeParts(List.of(parted)).getFirst();
    }
}
