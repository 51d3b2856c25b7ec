package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.tenant.TenantEntities;
import dev.attendant.sidecar.mood.Emotion;
import dev.attendant.sidecar.mood.Sentiment;
import dev.attendant.sidecar.spelling.Spelling;
import dev.attendant.sidecar.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a message says; it is encoded at most once, and not where its words settle every head. The heads read it
 * with slips mended, one and the same name for everybody and neutral words for men and women; where that differs from
 * what was written, it is encoded beside it.
 */
public final class Understander {

    private static final String ENGLISH = "en";

    private final Heads heads;
    private final TenantEntities entities;
    private final Spelling spelling = Spelling.shipped();

    public Understander(Heads heads, TenantEntities entities) {
        this.heads = heads;
        this.entities = entities;
    }

    /**
     * What a message is read by.
     *
     * @param language it is written in, as a BCP 47 tag
     * @param now when it was written
     * @param own the tenant's own intent model, where one is active
     */
    public record Setting(Tenant tenant, String language, Instant now, Optional<IntentModel> own) {}

    /** Reads an utterance, with what was read of it before. Any text can be read, the empty one too. */
    public Understanding understand(Utterance utterance, Setting setting) {
        List<Entity> found = entities.in(utterance.text(), setting.tenant(), setting.now(), setting.language());
        Utterance named = utterance.as(OneName.forAll(utterance.text(), found));
        Utterance neutral = named.as(GenderNeutral.of(spelt(named.text(), setting.language())));
        return new Understanding(
                utterance,
                setting.language(),
                heads.intents().classify(neutral),
                setting.own().map(model -> model.read(named).probabilities()),
                Emotion.of(utterance.text(), heads.emotions().classify(neutral)),
                new Sentiment(heads.sentiments().classify(neutral)),
                found);
    }

    private String spelt(String text, String language) {
        return language.equals(ENGLISH) ? spelling.corrected(text) : text;
    }
}
