package dev.attendant.sidecar.care.gap;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Agglomerative clustering with average linkage: the two clusters whose members are the most alike on average become
 * one, until no two are alike enough. Averages are kept up to date by the recurrence of Lance and Williams (1967).
 */
final class Clusters {

    private final double[][] likeness;
    private final List<List<Integer>> members = new ArrayList<>();

    private Clusters(List<Embedding> things) {
        int n = things.size();
        likeness = new double[n][n];
        for (int i = 0; i < n; i++) {
            members.add(new ArrayList<>(List.of(i)));
            for (int j = 0; j < i; j++) {
                likeness[i][j] = things.get(i).cosine(things.get(j));
                likeness[j][i] = likeness[i][j];
            }
        }
    }

    /**
     * The clusters, as places in the list.
     *
     * @param least mean cosine between members of two clusters that become one
     */
    static List<List<Integer>> of(List<Embedding> things, double least) {
        Clusters clusters = new Clusters(things);
        while (clusters.joinNearest(least)) {
            // Each step leaves one cluster fewer.
        }
        return clusters.members.stream()
                .filter(each -> !each.isEmpty())
                .map(List::copyOf)
                .toList();
    }

    private boolean joinNearest(double least) {
        int first = -1;
        int second = -1;
        double best = least;
        for (int i = 0; i < members.size(); i++) {
            for (int j = 0; j < i && !members.get(i).isEmpty(); j++) {
                if (!members.get(j).isEmpty() && likeness[i][j] >= best) {
                    best = likeness[i][j];
                    first = j;
                    second = i;
                }
            }
        }
        if (first >= 0) {
            join(first, second);
        }
        return first >= 0;
    }

    private void join(int into, int from) {
        double ours = members.get(into).size();
        double theirs = members.get(from).size();
        IntStream.range(0, members.size()).filter(k -> k != into && k != from).forEach(k -> {
            likeness[into][k] = (ours * likeness[into][k] + theirs * likeness[from][k]) / (ours + theirs);
            likeness[k][into] = likeness[into][k];
        });
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
    }
}
