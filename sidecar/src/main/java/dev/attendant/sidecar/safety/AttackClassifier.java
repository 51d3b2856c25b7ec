package dev.attendant.sidecar.safety;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Reading;
import dev.attendant.sidecar.encoding.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much a message resembles attacks: the most that any window of any of its views does. The encoder reads only
 * windows of which their words do not tell enough.
 */
public final class AttackClassifier {

    /** The label of an attack among training examples. */
    public static final String ATTACK = "attack";

    private static final String SHIPPED = "/weights/screening.bin";
    private static final Cues CUES = Cues.shipped();

    /** Windows that are encoded at most; the likeliest by their cues go first, and a customer writes fewer. */
    private static final int MOST_ENCODED = 24;

    private final TextClassifier classifier;

    public AttackClassifier(TextClassifier classifier) {
        this.classifier = classifier;
    }

    static AttackClassifier shipped() {
        return new AttackClassifier(TextClassifier.resource(SHIPPED));
    }

    /** The example as this classifier sees messages; it is to be trained on such. */
    public static LabelledText example(String text, String label) {
        return new LabelledText(CUES.added(Unmasking.oneLine(Unmasking.plain(text))), label);
    }

    /** What the encoder is to read of an example, which is the text without its cues. */
    public static String read(String text) {
        return Unmasking.oneLine(Unmasking.plain(text));
    }

    /**
     * The probability that a message is an attack, between 0 and 1.
     *
     * @param views the readings of the message, as {@link Unmasking} gives them
     */
    double probability(Utterance message, List<String> views, Encoder encoder) {
        List<String> windows = views.stream()
                .map(Unmasking::oneLine)
                .distinct()
                .flatMap(view -> Windows.of(view).stream())
                .toList();
        double most = 0;
        List<String> unsure = new ArrayList<>();
        for (String window : windows) {
            Optional<Probabilities> sure = classifier.sure(CUES.added(window));
            most = Math.max(most, sure.map(found -> found.of(ATTACK)).orElse(0.0));
            if (sure.isEmpty()) {
                unsure.add(window);
            }
        }
        return Math.max(most, mostOf(likeliest(unsure), message, encoder));
    }

    private static List<String> likeliest(List<String> windows) {
        return windows.size() <= MOST_ENCODED
                ? windows
                : windows.stream()
                        .sorted((a, b) -> CUES.count(b) - CUES.count(a))
                        .limit(MOST_ENCODED)
                        .toList();
    }

    private double mostOf(List<String> windows, Utterance message, Encoder encoder) {
        if (windows.isEmpty()) {
            return 0;
        }
        List<Reading> readings = windows.size() == 1 && windows.getFirst().equalsIgnoreCase(message.text())
                ? List.of(message.reading())
                : encoder.read(windows);
        double most = 0;
        for (int i = 0; i < windows.size(); i++) {
            Probabilities found = classifier.classify(CUES.added(windows.get(i)), readings.get(i));
            most = Math.max(most, found.of(ATTACK));
        }
        return most;
    }
}
