package dev.attendant.sidecar.safety;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import java.util.List;

/** Screens what customers write: by rules, which are precise, then by likeness to known attacks. */
public final class Screen {

    /** Chosen on cross-validated texts between missed attacks and false alarms; the model card has the figures. */
    private static final double THRESHOLD = 0.35;

    private final Rules rules = Rules.shipped();
    private final Likeness attacks;

    private Screen(Likeness attacks) {
        this.attacks = attacks;
    }

    /** The rules and the classifier that ship with Attendant. */
    public static Screen shipped(Encoder encoder) {
        return new Screen(AttackClassifier.shipped(encoder));
    }

    /** The shipped rules alone. */
    public static Screen byRules() {
        return new Screen((message, views) -> 0);
    }

    /** Screens a message, which is encoded only where its words do not tell enough. */
    public Verdict screen(Utterance message) {
        List<String> views = Unmasking.views(message.text());
        return rules.verdict(views).orElseGet(() -> likeness(message, views));
    }

    /** The probability that a message is an attack, by its likeness to known ones alone; between 0 and 1. */
    public double attackProbability(Utterance message) {
        return attacks.of(message, Unmasking.views(message.text()));
    }

    private Verdict likeness(Utterance message, List<String> views) {
        double probability = attacks.of(message, views);
        return probability >= THRESHOLD ? new Verdict.Suspected(probability, THRESHOLD) : new Verdict.Passed();
    }
}
