package dev.attendant.sidecar.adapter.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.999})
    void shouldRefuseABranchThatIsCutOff(double share) throws IOException {
        byte[] whole = shipped();
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));

        assertThatThrownBy(() -> OnnxEncoder.understandingBy(cut))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("branch is damaged")
                .hasMessageContaining("./scripts/train-encoder");
    }

    @Test
    void shouldRefuseABranchForAnotherUse() throws IOException {
        byte[] understanding = shipped();

        assertThatThrownBy(() -> OnnxEncoder.retrievingBy(understanding))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("branch is damaged or of another encoder");
    }

    @Test
    void shouldRefuseABranchThatAddsNothing() {
        assertThatThrownBy(() -> OnnxEncoder.understandingBy(new byte[0]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("branch is damaged");
    }

    @Test
    void shouldRefuseWhatIsNoGraph() {
        byte[] text = "version https://git-lfs.github.com/spec/v1".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> OnnxEncoder.understandingBy(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("branch is damaged");
    }

    @Test
    void shouldNameBranchesByWhatTheyHold() {
        Branch one = new Branch(new byte[] {1}, Branch.FEATURES);

        assertThat(one.name()).isEqualTo(new Branch(new byte[] {1}, Branch.FEATURES).name());
        assertThat(one.name()).isNotEqualTo(new Branch(new byte[] {2}, Branch.FEATURES).name());
    }

    private static byte[] shipped() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(OnnxEncoder.class.getResourceAsStream("/weights/understanding.onnx"))) {
            return stream.readAllBytes();
        }
    }
}
