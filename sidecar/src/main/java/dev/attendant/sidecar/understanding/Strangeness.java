package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.HeldOut;
import dev.attendant.sidecar.classification.Judgement;
import dev.attendant.sidecar.classification.ReadText;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Learns when to reject, from held-out messages with an intent and from messages without one. */
final class Strangeness {

    /** The share of rightly read messages that may be rejected with those of no intent. */
    private static final double SACRIFICE = 0.02;

    private static final double NEVER = -10;

    private final TextClassifierTrainer.Fitted fitted;
    private final Centroids.Sums centroids;

    Strangeness(TextClassifierTrainer.Fitted fitted, Centroids.Sums centroids) {
        this.fitted = fitted;
        this.centroids = centroids;
    }

    Rejection rejection(IntentExamples examples) {
        List<List<Double>> own = signs(outside(examples.outOfScope()));
        List<List<Double>> far = signs(outside(examples.background()));
        if (own.isEmpty() && far.isEmpty()) {
            return new Rejection(new double[Judgement.SIGNS.size() + 1], NEVER);
        }
        RejectionTrainer trainer = new RejectionTrainer();
        trainer.addInside(signs(fitted.heldOut()));
        trainer.addOutside(own, far.isEmpty() ? 0.5 : 0.25);
        trainer.addOutside(far, own.isEmpty() ? 0.5 : 0.25);
        Rejection rejection = trainer.fit();
        return rejection.from(bearable(rejection));
    }

    /** The outsiders that are among {@code texts}. */
    List<HeldOut> outside(Collection<ReadText> texts) {
        Set<ReadText> wanted = new HashSet<>(texts);
        return fitted.outsiders().stream()
                .filter(each -> wanted.contains(each.example()))
                .toList();
    }

    IntentReading reading(HeldOut example, Rejection rejection) {
        Judgement judgement = fitted.classifier().judge(example);
        return new IntentReading(judgement.probabilities(), rejection.outside(signs(example)), true);
    }

    /** The score that all but a few of the rightly read messages stay below. */
    private double bearable(Rejection rejection) {
        double[] scores = fitted.heldOut().stream()
                .filter(each -> fitted.classifier()
                        .judge(each)
                        .best()
                        .equals(each.example().label()))
                .mapToDouble(each -> rejection.score(signs(each)))
                .sorted()
                .toArray();
        return scores.length == 0 ? 0 : scores[(int) ((scores.length - 1) * (1 - SACRIFICE))] + 1e-9;
    }

    private List<List<Double>> signs(List<HeldOut> examples) {
        return examples.stream().map(this::signs).toList();
    }

    private List<Double> signs(HeldOut example) {
        return IntentModel.signs(fitted.classifier().judge(example), centroids.nearestToOthers(example.example()));
    }
}
