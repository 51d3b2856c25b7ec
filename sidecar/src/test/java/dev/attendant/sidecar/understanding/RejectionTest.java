package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionTest {

    private final Rejection rejection = new Rejection(new double[] {-2, -1}, 3);

    @Test
    void shouldDoubtALowSignMoreThanAHighOne() {
        assertThat(rejection.outside(List.of(0.0, 0.0))).isGreaterThan(0.9);
        assertThat(rejection.outside(List.of(1.0, 1.0))).isCloseTo(0.5, within(1e-9));
        assertThat(rejection.outside(List.of(3.0, 3.0))).isLessThan(0.1);
    }

    @Test
    void shouldRejectFromTheScoreThatIsGiven() {
        Rejection milder = rejection.from(2);

        assertThat(milder.score(List.of(0.5, 0.0))).isCloseTo(0, within(1e-9));
        assertThat(milder.outside(List.of(0.4, 0.0))).isGreaterThan(0.5);
        assertThat(milder.outside(List.of(0.6, 0.0))).isLessThan(0.5);
    }

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        Rejection read = read(written(rejection));

        assertThat(read.score(List.of(0.3, -4.0))).isEqualTo(rejection.score(List.of(0.3, -4.0)));
    }

    @Test
    void shouldRefuseANumberOfSignsThatNoModelHas() throws IOException {
        byte[] none = written(rejection);
        none[3] = 0;
        byte[] many = written(rejection);
        many[0] = 1;

        assertThatThrownBy(() -> read(none)).isInstanceOf(IOException.class).hasMessageContaining("0 signs");
        assertThatThrownBy(() -> read(many)).isInstanceOf(IOException.class).hasMessageContaining("signs");
    }

    private static byte[] written(Rejection rejection) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        rejection.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Rejection read(byte[] bytes) throws IOException {
        return Rejection.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
