package dev.attendant.sidecar.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PriceTest {

    /** 0.40 and 1.60 dollars for a million tokens, a tenth for cached ones. */
    private static final Price PRICE = new Price(400_000, 40_000, 1_600_000);

    @Test
    void shouldPriceEveryKindOfToken() {
        assertThat(PRICE.of(new TokenUse(1_000_000, 1_000_000, 1_000_000))).isEqualTo(2_040_000);
    }

    @Test
    void shouldRoundUpSoThatNoCallIsFree() {
        assertThat(PRICE.of(new TokenUse(1, 0, 0))).isEqualTo(1);
        assertThat(PRICE.of(TokenUse.NONE)).isZero();
        assertThat(Price.FREE.of(new TokenUse(1, 1, 1))).isZero();
    }

    @Test
    void shouldNeverCostMoreThanItsWorstCase() {
        Random chance = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            Price price = new Price(chance.nextLong(1_000_000), chance.nextLong(1_000_000), chance.nextLong(1_000_000));
            TokenUse use = new TokenUse(chance.nextLong(10_000), chance.nextLong(10_000), chance.nextLong(1_000));

            assertThat(price.of(use)).isLessThanOrEqualTo(price.worst(use.input() + use.cachedInput(), use.output()));
        }
    }

    @Test
    void shouldRefuseNegativeTokensAndPrices() {
        assertThatThrownBy(() -> new TokenUse(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Price(0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
