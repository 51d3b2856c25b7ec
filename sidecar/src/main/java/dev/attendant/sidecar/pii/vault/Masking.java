package dev.attendant.sidecar.pii.vault;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The door that text passes on its way to a model and back: personal data leaves as tokens and comes back as data.
 *
 * <p>Safe for use by many threads and processes.
 */
public final class Masking {

    private static final int TRIES = 20;

    private final PiiDetector detector;
    private final MaskingProfile profile;
    private final Vaults vaults;

    /**
     * @param detector finds personal data
     * @param profile which types are replaced
     */
    public Masking(PiiDetector detector, MaskingProfile profile, VaultStore store, MasterKeys masters) {
        this.detector = detector;
        this.profile = profile;
        this.vaults = new Vaults(store, masters);
    }

    /**
     * The text with personal data replaced by tokens such as {@code [PERSON_1]}. What a token stands for is kept before
     * this returns.
     *
     * @throws IllegalStateException where the conversation's vault cannot be opened or kept: then the text must not
     *     leave
     */
    public String mask(TenantId tenant, ConversationId conversation, String text) {
        List<PiiSpan> spans = replaced(detector.detect(text), profile);
        return mayStay(text, spans) ? text : kept(tenant, conversation, vault -> vault.mask(text, spans));
    }

    /**
     * What a tool or another system gave, with personal data replaced as by {@link #mask}, and also what was replaced
     * in this conversation before, wherever it stands.
     *
     * @throws IllegalStateException as {@link #mask} does
     */
    public String maskKnown(TenantId tenant, ConversationId conversation, String text) {
        List<PiiSpan> spans = replaced(detector.detect(text), profile);
        return kept(tenant, conversation, vault -> vault.maskKnown(text, spans));
    }

    /**
     * The text of a model with personal data replaced that it made up or took from elsewhere; the tokens in it that
     * stand for something in this conversation stay.
     *
     * @throws IllegalStateException as {@link #mask} does
     */
    public String maskRest(TenantId tenant, ConversationId conversation, String text) {
        List<PiiSpan> spans = replaced(detector.detect(text), profile);
        return mayStay(text, spans) ? text : kept(tenant, conversation, vault -> vault.maskRest(text, spans));
    }

    /** Whether nothing is to be replaced, so that the vault need not be read. */
    private static boolean mayStay(String text, List<PiiSpan> spans) {
        return spans.isEmpty() && Token.lookalikes(text).findAny().isEmpty();
    }

    private String kept(TenantId tenant, ConversationId conversation, Function<PiiVault, PiiVault.Masked> mask) {
        for (int tries = 0; tries < TRIES; tries++) {
            Vaults.Loaded loaded = vaults.load(tenant, conversation);
            PiiVault.Masked masked = mask.apply(loaded.vault());
            boolean unchanged = masked.vault().equals(loaded.vault());
            if (unchanged || vaults.save(tenant, conversation, loaded.revision(), masked.vault())) {
                return masked.text();
            }
        }
        throw new IllegalStateException("the vault of conversation " + conversation + " is changed too often");
    }

    /**
     * The text as {@link #mask} would give it at the beginning of a conversation, keeping nothing.
     *
     * @param spans what was found in it, in its order and without overlaps
     */
    public static String preview(String text, List<PiiSpan> spans, MaskingProfile profile) {
        return PiiVault.EMPTY.mask(text, replaced(spans, profile)).text();
    }

    /** The text with data put back for tokens. */
    public Restored restore(TenantId tenant, ConversationId conversation, String text) {
        return restore(tenant, conversation, text, UnaryOperator.identity());
    }

    /** As {@link #restore}, where the tokens stand inside strings of JSON, such as a tool's arguments. */
    public Restored restoreJson(TenantId tenant, ConversationId conversation, String json) {
        return restore(tenant, conversation, json, JsonEscapes::escape);
    }

    private static List<PiiSpan> replaced(List<PiiSpan> spans, MaskingProfile profile) {
        return spans.stream().filter(span -> profile.replaces(span.type())).toList();
    }

    private Restored restore(
            TenantId tenant, ConversationId conversation, String text, UnaryOperator<String> escaping) {
        return vaults.load(tenant, conversation).vault().restore(text, escaping);
    }

    /** Forgets what the tokens of a conversation stand for. */
    public void forget(TenantId tenant, ConversationId conversation) {
        vaults.forget(tenant, conversation);
    }
}
