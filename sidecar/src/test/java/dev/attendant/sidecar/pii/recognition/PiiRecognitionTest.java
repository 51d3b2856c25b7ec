package dev.attendant.sidecar.pii.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.pii.MarkedText;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.pii.training.MessageGenerator;
import dev.attendant.sidecar.pii.vault.InMemoryVaults;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.pii.vault.MaskingProfile;
import dev.attendant.sidecar.pii.vault.MasterKeys;
import dev.attendant.sidecar.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PiiRecognitionTest {

    private static final PiiRecognition SHIPPED = PiiRecognition.shipped();
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERSON | Hello, this is Priya Natarajan speaking | Priya Natarajan
            PERSON | my name is siobhan o'brien and i want a refund | siobhan o'brien
            PERSON | Mr Okonkwo next door took it in | Okonkwo
            STREET_ADDRESS | ship it to 14 Lower Mill Road, Leeds LS9 7QP please | 14 Lower Mill Road, Leeds LS9 7QP
            STREET_ADDRESS | Lieferadresse: Lindenallee 12, 50968 Köln | Lindenallee 12, 50968 Köln
            """)
    void shouldFindNamesAndAddresses(String type, String text, String data) {
        assertThat(SHIPPED.detect(text)).anySatisfy(span -> {
            assertThat(span.type()).hasToString(type);
            assertThat(text.substring(span.start(), span.end())).isEqualTo(data);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May I return the Wren 300 without its box?",
                "Will you refund me or not?",
                "Mark as read does nothing.",
                "WHERE IS MY ORDER"
            })
    void shouldNotTakeOrdinaryWordsForNames(String text) {
        assertThat(SHIPPED.detect(text)).noneMatch(span -> span.type().name().equals("PERSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "😀", "\u200f\u202e", "\u200d\u200d", "\ud83d", "   \n\t "})
    void shouldFindNothingInTextWithoutWords(String text) {
        assertThat(SHIPPED.detect(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1 ", "😀", "Ann ", "мир ", "\u200d", "QUJD", "(", "[PERSON_1]"})
    void shouldAnswerForVeryLongText(String repeated) {
        String text = repeated.repeat(20_000 / repeated.length());

        List<PiiSpan> found = SHIPPED.detect(text);

        assertThat(found).allMatch(span -> span.end() <= text.length());
    }

    @Test
    void shouldMaskAllThatItFindsAndRestoreEachTextByteForByte() throws IOException {
        MasterKeys keys = MasterKeys.parse(KEY, new SecureRandom());
        Masking masking = new Masking(SHIPPED, MaskingProfile.EVERYTHING, new InMemoryVaults(), keys);
        TenantId tenant = new TenantId(UUID.randomUUID());
        List<String> questions = List.of("Does the Heron 40 fit a laptop?");
        MessageGenerator generator = new MessageGenerator(Path.of("training", "pii"), questions, 99);
        List<MarkedText> messages = new ArrayList<>(generator.messages(800));
        messages.addAll(generator.questions(50));
        for (MarkedText message : messages) {
            String text = message.text();
            ConversationId conversation = new ConversationId(UUID.randomUUID());

            String masked = masking.mask(tenant, conversation, text);

            assertThat(masking.restore(tenant, conversation, masked).text()).isEqualTo(text);
            assertThat(SHIPPED.detect(text))
                    .filteredOn(span -> span.length() > 5)
                    .allSatisfy(span -> assertThat(masked).doesNotContain(text.substring(span.start(), span.end())));
        }
    }
}
