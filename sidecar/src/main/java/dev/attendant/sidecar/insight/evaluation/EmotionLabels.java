package dev.attendant.sidecar.insight.evaluation;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.mood.Emotion;
import dev.attendant.sidecar.mood.EmotionTaxonomy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The kinds of labels that a file of emotions may have.
 *
 * <p>{@code CUSTOMER_SERVICE}: one of our eight. {@code EKMAN}: Ekman's six and neutral, several parted by commas.
 * {@code GO_EMOTIONS}: names or numbers of GoEmotions, several parted by commas, which are grouped to Ekman's.
 */
enum EmotionLabels {
    CUSTOMER_SERVICE,
    EKMAN,
    GO_EMOTIONS;

    private static final EmotionTaxonomy TAXONOMY = EmotionTaxonomy.load();

    /**
     * The first kind that all labels of a file are of.
     *
     * @throws IllegalArgumentException where there is none; its message names the first example that is of no kind with
     *     those before it
     */
    static EmotionLabels of(List<LabelledText> examples) {
        List<EmotionLabels> fitting = List.of(values());
        for (int i = 0; i < examples.size(); i++) {
            LabelledText example = examples.get(i);
            List<EmotionLabels> left =
                    fitting.stream().filter(kind -> kind.knows(example.label())).toList();
            if (left.isEmpty()) {
                throw new IllegalArgumentException(
                        "example %d: \"%s\" is no emotion label, or none that goes with those before it; a file has labels of one of: %s; %s (several parted by commas); the names or numbers of GoEmotions"
                                .formatted(
                                        i + 1,
                                        example.label(),
                                        String.join(", ", Emotion.LABELS),
                                        String.join(", ", EmotionTaxonomy.EKMAN)));
            }
            fitting = left;
        }
        return fitting.getFirst();
    }

    private boolean knows(String label) {
        String[] parts = label.split(",", -1);
        return (this != CUSTOMER_SERVICE || parts.length == 1)
                && Arrays.stream(parts).allMatch(part -> readOne(part.strip()).isPresent());
    }

    /** The labels of an example in the words of the classifier that finds them. */
    Set<String> read(String label) {
        Set<String> read = new TreeSet<>();
        Arrays.stream(label.split(",")).forEach(part -> readOne(part.strip()).ifPresent(read::add));
        return read;
    }

    private Optional<String> readOne(String label) {
        return switch (this) {
            case CUSTOMER_SERVICE -> Optional.of(label).filter(Emotion.LABELS::contains);
            case EKMAN -> Optional.of(label).filter(EmotionTaxonomy.EKMAN::contains);
            case GO_EMOTIONS -> grouped(label);
        };
    }

    private static Optional<String> grouped(String label) {
        List<String> names = TAXONOMY.names();
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i).equals(label) || String.valueOf(i).equals(label))
                .mapToObj(names::get)
                .findFirst()
                .flatMap(TAXONOMY::ekman);
    }
}
