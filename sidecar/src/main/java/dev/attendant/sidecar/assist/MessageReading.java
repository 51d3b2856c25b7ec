package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.language.Language;
import dev.attendant.sidecar.language.LanguageDetector;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.understanding.Understander.Setting;
import java.time.Instant;
import java.util.Optional;

/** Reads messages by what turns read them by. */
public final class MessageReading {

    private final Encoder encoder;
    private final LanguageDetector languages;
    private final Screen screen;
    private final Understander understander;

    public MessageReading(Encoder encoder, LanguageDetector languages, Screen screen, Understander understander) {
        this.encoder = encoder;
        this.languages = languages;
        this.screen = screen;
        this.understander = understander;
    }

    /**
     * What a message says, as the first of a conversation.
     *
     * @param now when it was written
     * @param own the tenant's own intent model, where one is active
     */
    public MessageRead read(String message, Tenant tenant, Instant now, Optional<IntentModel> own) {
        String usual = tenant.settings().entities().locale().getLanguage();
        Language language = languages.detect(message, usual);
        Utterance utterance = new Utterance(message, encoder);
        return new MessageRead(
                language,
                screen.screen(utterance),
                understander.understand(utterance, new Setting(tenant, language.tagOr(usual), now, own)));
    }
}
