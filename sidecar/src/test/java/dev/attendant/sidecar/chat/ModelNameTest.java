package dev.attendant.sidecar.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNameTest {

    @Test
    void shouldReadWhatItWrites() {
        ModelName name = new ModelName("local", "org/small:7b");

        assertThat(ModelName.parse(name.toString())).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gpt", "/gpt", "openai/"})
    void shouldNotReadWhatNamesNoModel(String text) {
        assertThatThrownBy(() -> ModelName.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
