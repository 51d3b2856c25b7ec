package dev.attendant.sidecar;

import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.grounding.Source;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.understanding.Understander.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the parts of a turn work beforehand: first messages should not pay for what every later one finds ready. */
final class WarmUp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 30;
    private static final List<String> MESSAGES = List.of(
            "How long does delivery take?",
            "I want to return my boots, they are too small, order 4711",
            "Can I pay with a gift card and a credit card at once?",
            "My parcel still has not arrived and I am really upset");
    private static final List<Source> EVIDENCE = List.of(new Source(
            "Delivery",
            "A parcel takes three to five working days within the country. Express delivery costs $9 and takes one day."
                    + " Orders placed after 14:00 leave our warehouse the next day."));

    private final TurnParts parts;
    private final KnowledgeService knowledge;
    private final Optional<Tenant> tenant;
    private final Instant now;
    private final Thread thread;
    private volatile boolean stopped;

    /** @param tenant whose articles are searched, where there is one */
    WarmUp(TurnParts parts, KnowledgeService knowledge, Optional<Tenant> tenant, Instant now) {
        this.parts = parts;
        this.knowledge = knowledge;
        this.tenant = tenant;
        this.now = now;
        this.thread = Thread.ofPlatform().daemon().name("warm-up").unstarted(this::goOn);
    }

    /** Works once before it returns, and goes on for some seconds beside. */
    WarmUp start() {
        work(MESSAGES.getFirst());
        thread.start();
        return this;
    }

    private void goOn() {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (String message : MESSAGES) {
                    if (stopped) {
                        return;
                    }
                    work(message);
                }
            }
        } catch (RuntimeException broken) {
            LOG.warn("the sidecar could not be warmed; its first answers will be slow", broken);
        }
    }

    private void work(String message) {
        Utterance utterance = new Utterance(message, parts.encoder());
        utterance.reading();
        parts.languages().detect(message, "en");
        parts.personal().detect(message);
        parts.grounding().check("Within the country it usually takes 3 to 5 working days.", EVIDENCE);
        tenant.ifPresent(known -> {
            parts.understander().understand(utterance, new Setting(known, "en", now, Optional.empty()));
            Query query = new Query(message, utterance.reading().query(), 1);
            parts.reading().of(query, knowledge.search(known.id(), message, Audience.CUSTOMER, Scope.ANY, 1));
        });
    }

    /** Stops at the next message. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
