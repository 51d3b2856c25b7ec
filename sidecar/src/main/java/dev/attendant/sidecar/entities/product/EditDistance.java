package dev.attendant.sidecar.entities.product;

/** Distance of two words in insertions, deletions, replacements and swaps of neighbours. */
final class EditDistance {

    private EditDistance() {}

    /**
     * The optimal string alignment distance (Damerau-Levenshtein where no part is edited twice), or {@code most + 1}
     * where it is greater than {@code most}.
     */
    static int of(String first, String second, int most) {
        if (Math.abs(first.length() - second.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[second.length() + 1];
        int[] last = new int[second.length() + 1];
        for (int k = 0; k < last.length; k++) {
            last[k] = k;
        }
        for (int row = 1; row <= first.length(); row++) {
            int[] current = row(first, second, row, last, beforeLast);
            beforeLast = last;
            last = current;
        }
        return Math.min(last[second.length()], most + 1);
    }

    private static int[] row(String first, String second, int row, int[] last, int[] beforeLast) {
        int[] current = new int[second.length() + 1];
        current[0] = row;
        for (int k = 1; k < current.length; k++) {
            int replace = last[k - 1] + (first.charAt(row - 1) == second.charAt(k - 1) ? 0 : 1);
            current[k] = Math.min(replace, 1 + Math.min(last[k], current[k - 1]));
            if (isSwap(first, second, row, k)) {
                current[k] = Math.min(current[k], beforeLast[k - 2] + 1);
            }
        }
        return current;
    }

    private static boolean isSwap(String first, String second, int row, int column) {
        return row > 1
                && column > 1
                && first.charAt(row - 1) == second.charAt(column - 2)
                && first.charAt(row - 2) == second.charAt(column - 1);
    }
}
