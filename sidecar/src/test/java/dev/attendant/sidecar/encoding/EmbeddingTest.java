package dev.attendant.sidecar.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    @Test
    void shouldHaveTheLengthOneWhateverItWasMadeFrom() {
        Embedding embedding = Embedding.normalized(new float[] {3, 4});

        assertThat(embedding.at(0)).isEqualTo(0.6f);
        assertThat(embedding.at(1)).isEqualTo(0.8f);
    }

    @Test
    void shouldStayZeroWhereAllIsZero() {
        Embedding nothing = Embedding.normalized(new float[2]);

        assertThat(nothing.at(0)).isZero();
        assertThat(nothing.cosine(Embedding.normalized(new float[] {1, 0}))).isZero();
    }

    @Test
    void shouldHaveTheCosineOneWithItsOwnDirection() {
        Embedding one = Embedding.normalized(new float[] {1, 2, 3, 4, 5});
        Embedding twice = Embedding.normalized(new float[] {2, 4, 6, 8, 10});

        assertThat(one.cosine(twice)).isCloseTo(1, within(1e-6));
    }

    @Test
    void shouldHaveTheCosineMinusOneWithTheOpposite() {
        Embedding one = Embedding.normalized(new float[] {1, -2});
        Embedding opposite = Embedding.normalized(new float[] {-1, 2});

        assertThat(one.cosine(opposite)).isCloseTo(-1, within(1e-6));
    }

    @Test
    void shouldCountEveryDimensionWhenTheirNumberIsNoMultipleOfFour() {
        Embedding last = Embedding.normalized(new float[] {0, 0, 0, 0, 0, 1, 1});

        assertThat(last.cosine(last)).isCloseTo(1, within(1e-6));
    }

    @Test
    void shouldReadBackWhatItWrote() {
        Embedding embedding = Embedding.normalized(new float[] {1, -2, 3.5f});

        Embedding read = Embedding.fromBytes(embedding.toBytes());

        assertThat(read).isEqualTo(embedding).hasSameHashCodeAs(embedding);
        assertThat(embedding.toBytes()).hasSize(3 * Float.BYTES);
    }

    @Test
    void shouldDifferFromAnotherDirection() {
        Embedding embedding = Embedding.normalized(new float[] {1, 0});

        assertThat(embedding).isNotEqualTo(Embedding.normalized(new float[] {0, 1}));
        assertThat(embedding).hasToString("Embedding of 2 dimensions");
        assertThat(embedding.dimensions()).isEqualTo(2);
    }

    @Test
    void shouldNotChangeWithTheFiguresItWasMadeFrom() {
        float[] figures = {1, 0};
        Embedding embedding = Embedding.normalized(figures);

        figures[0] = 0;

        assertThat(embedding.at(0)).isEqualTo(1);
    }

    @Test
    void shouldJoinTwoIntoOneWhoseCosineIsTheMeanOfTheirs() {
        Embedding left = Embedding.normalized(new float[] {1, 0});
        Embedding up = Embedding.normalized(new float[] {0, 1});

        Embedding joined = Embedding.joined(left, up);

        assertThat(joined.dimensions()).isEqualTo(4);
        assertThat(joined.cosine(joined)).isCloseTo(1, within(1e-6));
        assertThat(joined.cosine(Embedding.joined(left, left))).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void shouldMixTwoByTheirShares() {
        Embedding left = Embedding.normalized(new float[] {1, 0});
        Embedding up = Embedding.normalized(new float[] {0, 1});

        assertThat(left.mixed(up, 0.5)).isEqualTo(Embedding.normalized(new float[] {1, 1}));
        assertThat(left.mixed(up, 1)).isEqualTo(left);
    }

    @Test
    void shouldKeepItsDirectionInAQuarterOfTheRoom() {
        Random random = new Random(7);
        Embedding one = random(random);
        Embedding other = random(random);

        assertThat(one.packed().cosine(other.packed())).isCloseTo(one.cosine(other), within(2e-3));
        assertThat(one.packed().cosine(other)).isCloseTo(one.cosine(other), within(2e-3));
        assertThat(one.packed().cosine(one)).isCloseTo(1, within(2e-3));
        assertThat(one.packed().toBytes()).hasSize(384 + 8);
        assertThat(one.packed().dimensions()).isEqualTo(384);
    }

    @Test
    void shouldReadWhatItWrotePacked() {
        Embedding packed = Embedding.normalized(new float[] {1, -2, 3.5f}).packed();

        assertThat(Embedding.fromBytes(packed.toBytes())).isEqualTo(packed);
        assertThat(packed.packed()).isSameAs(packed);
        assertThat(Embedding.normalized(new float[3]).packed().cosine(packed)).isZero();
    }

    private static Embedding random(Random random) {
        float[] figures = new float[384];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = (float) random.nextGaussian();
        }
        return Embedding.normalized(figures);
    }
}
