package dev.attendant.sidecar.adapter.icu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import dev.attendant.sidecar.knowledge.intake.TextDecoder.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcuTextDecoderTest {

    private static final String GERMAN = "Wir erstatten den Kaufpreis innerhalb von fünf Tagen zurück, größere Beträge"
            + " später. Ihre Rücksendung ist kostenlos, wenn Sie das Etikett benützen.";

    private final IcuTextDecoder decoder = new IcuTextDecoder();

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void shouldBelieveAByteOrderMark(String charset) {
        byte[] bytes = ("\uFEFF" + GERMAN).getBytes(Charset.forName(charset));

        assertThat(decoder.decode(bytes)).isEqualTo(new Decoded(GERMAN, charset, false));
    }

    @Test
    void shouldTakeUtf8ForWhatItIs() {
        byte[] bytes = "fünf 🙂 \u200D \u202E".getBytes(StandardCharsets.UTF_8);

        assertThat(decoder.decode(bytes)).isEqualTo(new Decoded("fünf 🙂 \u200D \u202E", "UTF-8", false));
    }

    @Test
    void shouldBelieveWhatAPageDeclares() {
        String page = "<html><head><meta charset=\"iso-8859-2\"></head><p>Zażółć gęślą jaźń</p></html>";

        assertThat(decoder.decode(page.getBytes(Charset.forName("ISO-8859-2"))))
                .isEqualTo(new Decoded(page, "ISO-8859-2", false));
    }

    @Test
    void shouldGuessWesternTextAndTellSo() {
        String text = GERMAN + " „Gut“ – 5 €";

        assertThat(decoder.decode(text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(new Decoded(text, "windows-1252", true));
        assertThat(decoder.decode("# Café\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Decoded("# Café\n", "windows-1252", true));
    }

    @Test
    void shouldGuessOtherScripts() {
        String text = "Мы возвращаем деньги в течение пяти рабочих дней после получения посылки. "
                + "Если прошло больше времени, напишите нам, и мы проверим ваш заказ.";

        assertThat(decoder.decode(text.getBytes(Charset.forName("windows-1251"))))
                .isEqualTo(new Decoded(text, "windows-1251", true));
    }

    @Test
    void shouldGuessUtf16WithoutAMark() {
        assertThat(decoder.decode(GERMAN.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new Decoded(GERMAN, "UTF-16LE", true));
    }

    @Test
    void shouldRefuseWhatIsNoText() {
        assertThatThrownBy(() -> decoder.decode(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, (byte) 0xFF}))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("binary data");
        assertThatThrownBy(() -> decoder.decode(new byte[100])).isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void shouldDecodeAnythingElseSomehow() {
        assertThat(decoder.decode(new byte[] {(byte) 0x81, (byte) 0x8D, 'a'}).text())
                .endsWith("a");
        assertThat(decoder.decode("charset=-nonsense \u00e9".getBytes(StandardCharsets.ISO_8859_1))
                        .text())
                .endsWith("é");
    }
}
