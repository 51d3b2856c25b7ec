package dev.attendant.sidecar.care.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Joins things of which some are alike, by number. */
final class Groups {

    private final int[] leader;

    Groups(int things) {
        leader = IntStream.range(0, things).toArray();
    }

    void join(int left, int right) {
        int first = find(left);
        int second = find(right);
        leader[Math.max(first, second)] = Math.min(first, second);
    }

    /** The groups of two and more, each in order. */
    List<List<Integer>> all() {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < leader.length; i++) {
            members.computeIfAbsent(find(i), key -> new ArrayList<>()).add(i);
        }
        Collection<List<Integer>> groups = members.values();
        return groups.stream().filter(group -> group.size() > 1).toList();
    }

    private int find(int thing) {
        int at = thing;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
