package dev.attendant.sidecar.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordVectorsTest {

    private static final int REFUND = 0;
    private static final int PARCEL = 1;
    private static final int PLURAL = 2;

    private final WordVectors words =
            new WordVectors(List.of("refund", "parcel", "##s"), new long[][] {{0}, {-1}, {0xFFFF}});

    @Test
    void shouldGiveEachWordOnceWithoutThoseThatTellNothing() {
        assertThat(words.pieces("Is the parcel the PARCEL or a refund?")).containsExactly(REFUND, PARCEL);
    }

    @Test
    void shouldTakeUnknownWordsApartIntoTheLongestPieces() {
        assertThat(words.pieces("parcels")).containsExactly(PARCEL, PLURAL);
    }

    @Test
    void shouldLeaveOutWordsThatNoPiecesMake() {
        assertThat(words.pieces("parcelz zebra")).isEmpty();
    }

    @Test
    void shouldTellByTheSignsHowAlikeTwoPiecesAre() {
        assertThat(words.likeness(REFUND, REFUND)).isEqualTo(1);
        assertThat(words.likeness(REFUND, PLURAL)).isEqualTo(0.5);
        assertThat(words.likeness(REFUND, PARCEL)).isEqualTo(-1);
    }

    @Test
    void shouldRefuseAnotherNumberOfVectorsThanPieces() {
        List<String> pieces = List.of("refund", "parcel");

        assertThatThrownBy(() -> new WordVectors(pieces, new long[1][1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 pieces of words have 1 vectors");
    }
}
