package dev.attendant.sidecar.insight.evaluation;

import dev.attendant.sidecar.insight.sets.PiiFile;
import dev.attendant.sidecar.insight.sets.PiiTypes;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.pii.PiiType;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures how much marked personal data is found.
 *
 * <p>Only types that the set marks are looked for, since what its makers never mark, they never meant to find. Marked
 * data is found where findings of any type cover at least half of it: what is masked under a wrong name is masked. A
 * finding is right where it overlaps marked data of any type.
 */
public final class PiiEvaluation {

    private final PiiDetector detector;

    public PiiEvaluation(PiiDetector detector) {
        this.detector = detector;
    }

    /**
     * What was measured.
     *
     * @param recall share of marked spans that were found
     * @param precision share of findings that were right
     * @param byType the same for each type under the set's name; precision is that of findings which stand for it
     * @param n how many spans are marked
     * @param texts how many texts there are
     */
    public record Figures(double recall, double precision, Map<String, TypeFigures> byType, int n, int texts) {}

    /**
     * What was measured of one type.
     *
     * @param recall share of marked spans of the type that were found under any type
     * @param sameTypeRecall share that were found under the type itself
     * @param precision share of findings of the type that were right
     */
    public record TypeFigures(double recall, double sameTypeRecall, double precision, int n) {}

    /** Measures on a set. */
    public Figures measure(List<PiiFile.Entry> entries) {
        Set<String> names = entries.stream()
                .flatMap(entry -> entry.spans().stream().map(PiiFile.Gold::type))
                .collect(Collectors.toSet());
        Set<PiiType> wanted = PiiTypes.ofAll(names);
        TreeMap<String, Tally> tallies = new TreeMap<>();
        names.forEach(name -> tallies.put(name, tally(name)));
        Tally all = new Tally(wanted);
        for (PiiFile.Entry entry : entries) {
            List<PiiSpan> found = detector.detect(entry.text()).stream()
                    .filter(span -> wanted.contains(span.type()))
                    .toList();
            entry.spans().forEach(gold -> {
                all.recall(gold, found);
                tallies.computeIfAbsent(gold.type(), PiiEvaluation::tally).recall(gold, found);
            });
            all.precision(entry, found);
            tallies.values().forEach(tally -> tally.precision(entry, found));
        }
        Map<String, TypeFigures> byType = new TreeMap<>();
        tallies.forEach((name, tally) -> byType.put(name, tally.figures()));
        TypeFigures total = all.figures();
        return new Figures(total.recall(), total.precision(), byType, total.n(), entries.size());
    }

    private static Tally tally(String name) {
        return new Tally(PiiTypes.of(name));
    }

    /** Counts for some of our types. */
    private static final class Tally {
        private final Set<PiiType> types;
        private int marked;
        private int found;
        private int foundAsType;
        private int findings;
        private int right;

        Tally(Set<PiiType> types) {
            this.types = types;
        }

        void recall(PiiFile.Gold gold, List<PiiSpan> spans) {
            marked++;
            found += isCovered(gold, spans) ? 1 : 0;
            List<PiiSpan> ofType =
                    spans.stream().filter(span -> types.contains(span.type())).toList();
            foundAsType += isCovered(gold, ofType) ? 1 : 0;
        }

        void precision(PiiFile.Entry entry, List<PiiSpan> spans) {
            for (PiiSpan span : spans) {
                if (types.contains(span.type())) {
                    findings++;
                    right += entry.spans().stream().anyMatch(gold -> overlaps(gold, span)) ? 1 : 0;
                }
            }
        }

        TypeFigures figures() {
            return new TypeFigures(share(found, marked), share(foundAsType, marked), share(right, findings), marked);
        }

        /** Where nothing is to be counted, nothing is wrong. */
        private static double share(int part, int whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }
    }

    private static boolean isCovered(PiiFile.Gold gold, List<PiiSpan> spans) {
        BitSet covered = new BitSet();
        spans.stream()
                .filter(span -> overlaps(gold, span))
                .forEach(span -> covered.set(Math.max(span.start(), gold.start()), Math.min(span.end(), gold.end())));
        return 2 * covered.cardinality() >= gold.end() - gold.start();
    }

    private static boolean overlaps(PiiFile.Gold gold, PiiSpan span) {
        return span.start() < gold.end() && gold.start() < span.end();
    }
}
