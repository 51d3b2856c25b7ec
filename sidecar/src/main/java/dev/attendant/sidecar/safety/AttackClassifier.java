package dev.attendant.sidecar.safety;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Reading;
import dev.attendant.sidecar.encoding.Utterance;
import java.util.List;

/**
 * How much a message resembles attacks: the most that any window of any of its views does. The encoder reads only
 * windows of which their words do not tell enough.
 */
public final class AttackClassifier implements Likeness {

    /** The label of an attack among training examples. */
    public static final String ATTACK = "attack";

    private static final String SHIPPED = "/weights/screening.bin";
    private static final Cues CUES = Cues.shipped();

    /** Windows that are encoded at most; the likeliest by their cues go first, and a customer writes fewer. */
    private static final int MOST_ENCODED = 8;

    /** Below this probability by words alone, a window is not read by the encoder. */
    private static final double NEGLIGIBLE = 0.005;

    private final TextClassifier classifier;
    private final Encoder encoder;

    private AttackClassifier(TextClassifier classifier, Encoder encoder) {
        this.classifier = classifier;
        this.encoder = encoder;
    }

    static AttackClassifier shipped(Encoder encoder) {
        return new AttackClassifier(TextClassifier.resource(SHIPPED), encoder);
    }

    /** The example as this classifier sees messages; it is to be trained on such. */
    public static LabelledText example(String text, String label) {
        return new LabelledText(CUES.added(Unmasking.oneLine(Unmasking.plain(text))), label);
    }

    /** What the encoder is to read of an example, which is the text without its cues. */
    public static String read(String text) {
        return Unmasking.oneLine(Unmasking.plain(text));
    }

    @Override
    public double of(Utterance message, List<String> views) {
        List<String> windows = views.stream()
                .map(Unmasking::oneLine)
                .filter(view -> !view.isEmpty())
                .distinct()
                .flatMap(view -> Windows.of(view).stream())
                .toList();
        return mostOf(likeliest(windows.stream().filter(this::isOpen).toList()), message);
    }

    /** Whether words alone leave it open that a window is an attack. */
    private boolean isOpen(String window) {
        return classifier
                .sure(CUES.added(window))
                .map(found -> found.of(ATTACK) >= NEGLIGIBLE)
                .orElse(true);
    }

    private static List<String> likeliest(List<String> windows) {
        return windows.size() <= MOST_ENCODED
                ? windows
                : windows.stream()
                        .sorted((a, b) -> CUES.count(b) - CUES.count(a))
                        .limit(MOST_ENCODED)
                        .toList();
    }

    private double mostOf(List<String> windows, Utterance message) {
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
