package dev.attendant.sidecar.grounding.edit;

import java.util.Arrays;
import java.util.List;

/** Which item of a text each item of a sentence is, without crossings: the heaviest such choice. */
final class LineUp {

    /** What it counts that two neighbours are neighbours in the other text too. */
    private static final double BESIDE = 0.1;

    private final double[][] gains;
    private final double[][] best;

    private LineUp(List<Item> said, List<Item> known, Kinship kinship) {
        this.gains = new double[said.size()][known.size()];
        this.best = new double[said.size() + 1][known.size() + 1];
        for (int i = 0; i < said.size(); i++) {
            for (int j = 0; j < known.size(); j++) {
                gains[i][j] = gain(said.get(i), known.get(j), kinship);
            }
        }
        fill();
    }

    static LineUp of(List<Item> said, List<Item> known, Kinship kinship) {
        return new LineUp(said, known, kinship);
    }

    private static double gain(Item said, Item known, Kinship kinship) {
        return kinship.areKin(said, known) ? kinship.of(said, known) * Math.min(said.weight(), known.weight()) : 0;
    }

    private void fill() {
        for (int i = 1; i < best.length; i++) {
            for (int j = 1; j < best[i].length; j++) {
                double with = gains[i - 1][j - 1] == 0 ? 0 : best[i - 1][j - 1] + gained(i - 1, j - 1);
                best[i][j] = Math.max(with, Math.max(best[i - 1][j], best[i][j - 1]));
            }
        }
    }

    private double gained(int i, int j) {
        boolean beside = i > 0 && j > 0 && gains[i - 1][j - 1] > 0;
        return gains[i][j] + (beside ? BESIDE : 0);
    }

    /** How much of the sentence is found, by weight. */
    double total() {
        return best[best.length - 1][best[0].length - 1];
    }

    /** For each item of the sentence the place of its item in the text, or -1; the places rise. */
    int[] places() {
        int[] places = new int[gains.length];
        Arrays.fill(places, -1);
        int i = gains.length;
        int j = best[0].length - 1;
        while (i > 0 && j > 0) {
            if (best[i][j] == best[i - 1][j]) {
                i--;
            } else if (best[i][j] == best[i][j - 1]) {
                j--;
            } else {
                i--;
                j--;
                places[i] = j;
            }
        }
        return places;
    }
}
