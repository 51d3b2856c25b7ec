package dev.attendant.sidecar.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Topics;
import dev.attendant.sidecar.encoding.WordEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicModelTest {

    private final Encoder encoder = new WordEncoder("refund", "money", "parcel", "van", "castle");
    private final TopicModel topics = TopicModel.fit(
            List.of(
                    new LabelledText("refund", "refunds"),
                    new LabelledText("money", "refunds"),
                    new LabelledText("parcel", "parcels"),
                    new LabelledText("van", "parcels"),
                    new LabelledText("castle", "history")),
            Set.of("history"),
            encoder);

    @Test
    void shouldHoldTextsOfOneTopicForAlikeThoughTheyShareNoWord() {
        assertThat(shared("refund", "money")).isGreaterThan(0.9);
        assertThat(shared("refund", "parcel")).isLessThan(0.2);
    }

    @Test
    void shouldLeaveNearlyNothingToTopicsWhereATextIsAboutNone() {
        assertThat(shared("castle", "castle")).isLessThan(0.1);
    }

    @Test
    void shouldReadWhatItWrote() throws IOException {
        assertThat(TopicModel.read(new ByteArrayInputStream(written())).of(encoder.encode("van")))
                .containsExactly(topics.of(encoder.encode("van")), within(1e-12));
    }

    @Test
    void shouldRefuseAFileThatIsCutOffOrOfAnotherForm() throws IOException {
        byte[] half = Arrays.copyOf(written(), 20);

        assertThatThrownBy(() -> TopicModel.read(new ByteArrayInputStream(half)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TopicModel.read(new ByteArrayInputStream(new byte[20])))
                .isInstanceOf(IOException.class)
                .hasMessage("this is no file of topics");
    }

    private double shared(String one, String other) {
        return Topics.shared(topics.of(encoder.encode(one)), topics.of(encoder.encode(other)));
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        topics.write(file);
        return file.toByteArray();
    }
}
