package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.tenant.TenantEntities;
import dev.attendant.sidecar.mood.Emotion;
import dev.attendant.sidecar.mood.Sentiment;
import dev.attendant.sidecar.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a message says; it is encoded at most once, and not where its words settle every head. Where it names
 * somebody, the heads read it with one and the same name in that place, which is encoded beside it.
 */
public final class Understander {

    private final Heads heads;
    private final TenantEntities entities;

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
        Utterance heard = utterance.as(OneName.forAll(utterance.text(), found));
        return new Understanding(
                utterance,
                setting.language(),
                heads.intents().classify(heard),
                setting.own().map(model -> model.read(heard).probabilities()),
                Emotion.of(utterance.text(), heads.emotions().classify(heard)),
                new Sentiment(heads.sentiments().classify(heard)),
                found);
    }
}
