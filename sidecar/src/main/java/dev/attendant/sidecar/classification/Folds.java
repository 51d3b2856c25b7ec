package dev.attendant.sidecar.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ways to part examples into what is trained on and what is held out.
 *
 * @param trained for each way, what is trained on
 * @param heldOut for each way, what is not
 */
record Folds(List<List<ReadText>> trained, List<List<ReadText>> heldOut) {

    private static final int COUNT = 5;

    /** From so many examples on, one fold is enough to calibrate on. */
    private static final int ONE_FROM = 5_000;

    Folds {
        trained = List.copyOf(trained);
        heldOut = List.copyOf(heldOut);
    }

    static Folds of(List<ReadText> examples, List<ReadText> development) {
        return new Folds(List.of(examples), List.of(development));
    }

    /**
     * Parts examples so that each label is spread evenly over the folds. The only example of a label is always trained
     * on, as nothing could be learned of that label otherwise.
     */
    static Folds of(List<ReadText> examples) {
        Map<String, List<ReadText>> byLabel =
                examples.stream().collect(Collectors.groupingBy(ReadText::label, TreeMap::new, Collectors.toList()));
        List<List<ReadText>> trained = new ArrayList<>();
        List<List<ReadText>> heldOut = new ArrayList<>();
        for (int fold = 0; fold < (examples.size() < ONE_FROM ? COUNT : 1); fold++) {
            trained.add(part(byLabel, fold, false));
            heldOut.add(part(byLabel, fold, true));
        }
        return new Folds(trained, heldOut);
    }

    private static List<ReadText> part(Map<String, List<ReadText>> byLabel, int fold, boolean held) {
        return byLabel.values().stream()
                .flatMap(examples -> IntStream.range(0, examples.size())
                        .filter(i -> (examples.size() > 1 && i % COUNT == fold) == held)
                        .mapToObj(examples::get))
                .toList();
    }

    /** @param lanes for each way, the lanes trained that way */
    List<HeldOut> held(List<Lanes> lanes, List<String> labels) {
        return IntStream.range(0, lanes.size())
                .boxed()
                .flatMap(way -> scored(heldOut.get(way), lanes.get(way), labels))
                .toList();
    }

    /** Texts of none of the labels, as the lanes see them that were trained the first way. */
    static List<HeldOut> outsiders(List<ReadText> texts, List<Lanes> lanes) {
        return scored(texts, lanes.getFirst(), List.of()).toList();
    }

    private static Stream<HeldOut> scored(List<ReadText> examples, Lanes lanes, List<String> labels) {
        return examples.stream().map(each -> new HeldOut(each, labels.indexOf(each.label()), lanes.scores(each)));
    }
}
