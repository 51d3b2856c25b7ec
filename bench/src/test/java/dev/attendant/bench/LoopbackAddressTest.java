package dev.attendant.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://[::1]:8080"})
    void shouldTakeAddressesOfThisMachine(String base) {
        assertThat(LoopbackAddress.of(URI.create(base)).socket().getPort()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:80", "http://10.0.0.1:8080", "http://0.0.0.0:8080"})
    void shouldRefuseEveryOtherMachine(String base) {
        assertThatThrownBy(() -> LoopbackAddress.of(URI.create(base)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no loopback address");
    }

    @Test
    void shouldRefuseWhatHasNoPort() {
        assertThatThrownBy(() -> LoopbackAddress.of(URI.create("http://127.0.0.1")))
                .hasMessageContaining("an address looks like");
    }
}
