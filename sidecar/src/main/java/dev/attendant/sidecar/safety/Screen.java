package dev.attendant.sidecar.safety;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import java.util.List;

/** Screens what customers write: by rules, which are precise, then by likeness to known attacks. */
public final class Screen {

    /** Chosen by {@code attendant train} for the false alarms that its model card states. */
    static final double THRESHOLD = 0.5;

    private final Rules rules;
    private final AttackClassifier attacks;
    private final Encoder encoder;

    public Screen(AttackClassifier attacks, Encoder encoder) {
        this.rules = Rules.shipped();
        this.attacks = attacks;
        this.encoder = encoder;
    }

    /** The rules and the classifier that ship with Attendant. */
    public static Screen shipped(Encoder encoder) {
        return new Screen(AttackClassifier.shipped(), encoder);
    }

    public Verdict screen(String message) {
        return screen(new Utterance(message, encoder));
    }

    /** Screens a message, which is encoded only where its words do not tell enough. */
    public Verdict screen(Utterance message) {
        List<String> views = Unmasking.views(message.text());
        return rules.verdict(views).orElseGet(() -> likeness(message, views));
    }

    private Verdict likeness(Utterance message, List<String> views) {
        if (message.text().isBlank()) {
            return new Verdict.Passed();
        }
        double probability = attacks.probability(message, views, encoder);
        return probability >= THRESHOLD ? new Verdict.Suspected(probability, THRESHOLD) : new Verdict.Passed();
    }
}
