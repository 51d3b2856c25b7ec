package dev.attendant.sidecar.pii.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.pii.PiiType;
import dev.attendant.sidecar.pii.rule.PiiRules;
import dev.attendant.sidecar.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final PiiDetector RULES = new PiiRules();

    private final InMemoryVaults store = new InMemoryVaults();
    private final String first = "first:" + MasterKeys.generate(CHANCE);
    private final MasterKeys masters = MasterKeys.parse(first, CHANCE);
    private final Masking masking = new Masking(RULES, MaskingProfile.EVERYTHING, store, masters);
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final ConversationId conversation = new ConversationId(UUID.randomUUID());

    @Test
    void shouldReplaceDataByTokensAndPutItBack() {
        String text = "Refund card 4111 1111 1111 1111 and write to ann@example.org.";

        String masked = masking.mask(tenant, conversation, text);

        assertThat(masked).isEqualTo("Refund card [CREDIT_CARD_1] and write to [EMAIL_ADDRESS_1].");
        assertThat(masking.restore(tenant, conversation, masked)).isEqualTo(new Restored(text, List.of()));
    }

    @Test
    void shouldReplaceWhatIsKnownWhereverItStands() {
        PiiDetector once = text -> text.startsWith("I am Ann")
                ? List.of(new PiiSpan(PiiType.PERSON, 5, 8, "Ann", 1, "told"))
                : RULES.detect(text);
        Masking masking = new Masking(once, MaskingProfile.EVERYTHING, store, masters);
        masking.mask(tenant, conversation, "I am Ann");
        String record = "{\"name\":\"Ann\",\"city\":\"Annecy\",\"mail\":\"ann@example.org\",\"by\":\"[PERSON_1]\"}";

        String masked = masking.maskKnown(tenant, conversation, record);

        assertThat(masked)
                .isEqualTo("{\"name\":\"[PERSON_1]\",\"city\":\"Annecy\",\"mail\":\"[EMAIL_ADDRESS_1]\","
                        + "\"by\":\"[TEXT_1]\"}");
        assertThat(masking.restore(tenant, conversation, masked).text()).isEqualTo(record);
    }

    @Test
    void shouldKeepTheTokensOfATextAndReplaceTheRest() {
        masking.mask(tenant, conversation, "I am ann@example.org");
        String written = "Dear [EMAIL_ADDRESS_1] or [Email address 1], [PERSON_7] asks bob@example.org.";

        String masked = masking.maskRest(tenant, conversation, written);

        assertThat(masked).isEqualTo("Dear [EMAIL_ADDRESS_1] or [Email address 1], [TEXT_1] asks [EMAIL_ADDRESS_2].");
        assertThat(masking.restore(tenant, conversation, masked).text())
                .isEqualTo("Dear ann@example.org or ann@example.org, [PERSON_7] asks bob@example.org.");
    }

    @Test
    void shouldUseTheSameTokenForTheSameValueInLaterTurns() {
        masking.mask(tenant, conversation, "I am ann@example.org");

        String later = masking.mask(tenant, conversation, "bob@example.org or ann@example.org?");

        assertThat(later).isEqualTo("[EMAIL_ADDRESS_2] or [EMAIL_ADDRESS_1]?");
    }

    @Test
    void shouldTellAnotherWritingOfTheSameValueApart() {
        String text = "ann@example.org, ANN@example.org";

        String masked = masking.mask(tenant, conversation, text);

        assertThat(masked).isEqualTo("[EMAIL_ADDRESS_1], [EMAIL_ADDRESS_1_2]");
        assertThat(masking.restore(tenant, conversation, masked).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[EMAIL_ADDRESS_1]",
                "[email_address_1]",
                "[Email Address 1]",
                "[ EMAIL_ADDRESS_1 ]",
                "\\[EMAIL\\_ADDRESS\\_1\\]",
                "EMAIL_ADDRESS_1"
            })
    void shouldKnowATokenThatAModelWroteDifferently(String written) {
        masking.mask(tenant, conversation, "I am ann@example.org");

        Restored restored = masking.restore(tenant, conversation, "Hello " + written + "!");

        assertThat(restored.text()).isEqualTo("Hello ann@example.org!");
    }

    @Test
    void shouldLeaveAndReportTokensThatNobodyGave() {
        masking.mask(tenant, conversation, "I am ann@example.org");

        Restored restored = masking.restore(tenant, conversation, "[Person 7], see [note 1] and [EMAIL_ADDRESS_1]");

        assertThat(restored.text()).isEqualTo("[Person 7], see [note 1] and ann@example.org");
        assertThat(restored.unknown()).containsExactly("[PERSON_7]");
    }

    @Test
    void shouldEscapeDataInsideToolArguments() {
        PiiDetector all = text -> List.of(new PiiSpan(PiiType.STREET_ADDRESS, 0, text.length(), text, 1, "all of it"));
        Masking whole = new Masking(all, MaskingProfile.EVERYTHING, store, masters);
        whole.mask(tenant, conversation, "1 \"The\" Road\n\\ Town 😀");

        Restored restored =
                whole.restoreJson(tenant, conversation, "{\"address\": \"[STREET_ADDRESS_1]\", \"lines\": [2]}");

        assertThat(restored.text())
                .isEqualTo("{\"address\": \"1 \\\"The\\\" Road\\n\\\\ Town \\ud83d\\ude00\", \"lines\": [2]}");
    }

    @Test
    void shouldNotTakeWhatACustomerTypesForAToken() {
        masking.mask(tenant, conversation, "I am ann@example.org");
        String typed = "what is [EMAIL_ADDRESS_1]? and EMAIL_ADDRESS_1? \\[email address 1\\]";

        String masked = masking.mask(tenant, conversation, typed);

        assertThat(masked).doesNotContain("EMAIL_ADDRESS_1");
        assertThat(masking.restore(tenant, conversation, masked).text()).isEqualTo(typed);
    }

    @Test
    void shouldKeepConversationsAndTenantsApart() {
        String masked = masking.mask(tenant, conversation, "I am ann@example.org");

        Restored elsewhere = masking.restore(tenant, new ConversationId(UUID.randomUUID()), masked);
        Restored foreign = masking.restore(new TenantId(UUID.randomUUID()), conversation, masked);

        assertThat(List.of(elsewhere, foreign)).allSatisfy(restored -> {
            assertThat(restored.text()).isEqualTo(masked);
            assertThat(restored.unknown()).containsExactly("[EMAIL_ADDRESS_1]");
        });
    }

    @Test
    void shouldReplaceOnlyWhatTheProfileNames() {
        Masking identifying = new Masking(RULES, MaskingProfile.IDENTIFYING, store, masters);

        String masked = identifying.mask(tenant, conversation, "Since 2026-03-04 ann@example.org waits");

        assertThat(masked).isEqualTo("Since 2026-03-04 [EMAIL_ADDRESS_1] waits");
    }

    @Test
    void shouldForgetWhatTokensStandFor() {
        String masked = masking.mask(tenant, conversation, "I am ann@example.org");

        masking.forget(tenant, conversation);

        assertThat(masking.restore(tenant, conversation, masked).text()).isEqualTo(masked);
    }

    @Test
    void shouldKeepNothingReadable() {
        masking.mask(tenant, conversation, "I am ann@example.org");

        byte[] kept = store.load(tenant, conversation).orElseThrow().content().bytes();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("ann");
        assertThat(new String(kept, StandardCharsets.UTF_16BE)).doesNotContain("ann");
    }

    @Test
    void shouldNotOpenAVaultThatWasPutInPlaceOfAnother() {
        ConversationId another = new ConversationId(UUID.randomUUID());
        masking.mask(tenant, conversation, "I am ann@example.org");
        store.save(tenant, another, store.load(tenant, conversation).orElseThrow());

        assertThatThrownBy(() -> masking.mask(tenant, another, "I am bob@example.org"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not open")
                .hasMessageNotContaining("ann");
    }

    @Test
    void shouldGoOnWithAnotherMasterKeyAsLongAsTheOldOneIsKnown() {
        String masked = masking.mask(tenant, conversation, "I am ann@example.org");
        String next = "second:" + MasterKeys.generate(CHANCE);

        Masking rotated = masked(next + "," + first);
        assertThat(rotated.restore(tenant, conversation, masked).text()).isEqualTo("I am ann@example.org");

        assertThat(store.key(tenant).orElseThrow().keyId()).isEqualTo("second");
        assertThat(masked(next).restore(tenant, conversation, masked).text()).isEqualTo("I am ann@example.org");
        assertThatThrownBy(() -> masked(first).restore(tenant, conversation, masked))
                .hasMessage("the master key second is needed but was not given");
    }

    @Test
    void shouldGiveEachValueItsOwnTokenHoweverManyMaskAtOnce() throws Exception {
        List<Callable<String>> work = IntStream.range(0, 12)
                .<Callable<String>>mapToObj(i -> () -> masking.mask(tenant, conversation, "c" + i + "@example.org"))
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> masked = threads.invokeAll(work);

            assertThat(masked.stream().map(Future::resultNow)).doesNotHaveDuplicates();
        }
    }

    private Masking masked(String keys) {
        return new Masking(RULES, MaskingProfile.EVERYTHING, store, MasterKeys.parse(keys, CHANCE));
    }
}
