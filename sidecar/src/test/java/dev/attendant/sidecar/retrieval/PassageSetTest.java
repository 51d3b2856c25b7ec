package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.encoding.WordEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageSetTest {

    private final EncodedPassage refunds =
            Passages.encoded(new WordEncoder("refund"), Passages.passage("refunds", "Refunds", "Five days."));
    private final PassageSet passages = new PassageSet(List.of(refunds));

    @Test
    void shouldFindAPassageByItsKey() {
        assertThat(passages.find(refunds.passage().key())).contains(refunds);
        assertThat(passages.all()).containsExactly(refunds);
    }

    @Test
    void shouldFindNothingUnderAnotherVersion() {
        assertThat(passages.find(new Passage.Key(new DocumentId("refunds"), "version-2", 0)))
                .isEmpty();
    }
}
