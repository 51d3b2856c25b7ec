package dev.attendant.sidecar.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.config.FullText;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Passages;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrivateIndexTest {

    @ParameterizedTest
    @EnumSource(FullText.class)
    void shouldSearchByTheChosenIndex(FullText kind) throws IOException {
        Passage passage = Passages.passage("refunds", "Refunds", "A refund takes five days.");
        try (PrivateIndex words = PrivateIndex.open(kind, Clock.systemUTC())) {
            words.index().replace(passage.document(), List.of(passage));

            assertThat(words.index().search("refund", 10)).hasSize(1);
            assertThat(words.index().getClass().getSimpleName()).startsWithIgnoringCase(kind.toString());
        }
    }
}
