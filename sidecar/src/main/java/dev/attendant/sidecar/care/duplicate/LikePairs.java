package dev.attendant.sidecar.care.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds texts that share runs of words without comparing each with each. */
final class LikePairs {

    /** A run of words in more texts tells little and would be compared very often. */
    private static final int COMMON = 60;

    private LikePairs() {}

    /** Two texts, by their places in the list, the earlier first. */
    record Pair(int left, int right, Likeness likeness) {}

    /** All pairs that share anything but very common runs. */
    static List<Pair> of(List<Shingles> texts) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            for (String run : texts.get(i).runs()) {
                places.computeIfAbsent(run, key -> new ArrayList<>()).add(i);
            }
        }
        Map<Long, Integer> shared = new HashMap<>();
        places.values().stream().filter(list -> list.size() <= COMMON).forEach(list -> count(list, shared));
        return shared.entrySet().stream()
                .map(each -> pair(each.getKey(), each.getValue(), texts))
                .toList();
    }

    private static void count(List<Integer> places, Map<Long, Integer> shared) {
        for (int later = 1; later < places.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                long key = ((long) places.get(earlier) << Integer.SIZE) | places.get(later);
                shared.merge(key, 1, Integer::sum);
            }
        }
    }

    private static Pair pair(long key, int shared, List<Shingles> texts) {
        int left = (int) (key >>> Integer.SIZE);
        int right = (int) key;
        return new Pair(
                left,
                right,
                Likeness.of(shared, texts.get(left).size(), texts.get(right).size()));
    }
}
