package dev.attendant.simulator.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroundedWriterTest {

    @Test
    void shouldQuoteThePassageThatSharesMostWordsWithTheQuestion() {
        // given
        String prompt = """
                <passage id="1">Parcels take two days. Islands take five.</passage>
                <passage id="2">We are open daily. Returns are free for 30 days. A label comes by mail. Write to us.</passage>
                """;

        // when
        String answer = GroundedWriter.answer(prompt, "Are returns free?");

        // then
        assertThat(answer).isEqualTo("Returns are free for 30 days. A label comes by mail.");
    }

    @Test
    void shouldReadQuotedLinesWhereNothingIsTagged() {
        assertThat(GroundedWriter.answer("Evidence:\n> The lamp has two\n> settings.\nBe brief.", "lamp?"))
                .isEqualTo("The lamp has two settings.");
    }

    @Test
    void shouldClaimNothingWithoutEvidence() {
        assertThat(GroundedWriter.answer("Be brief. <passage", "Are returns free?"))
                .isEqualTo("I have no source that answers this.");
    }
}
