package dev.attendant.sidecar.insight;

/**
 * A count as a share of all, with its 95 % confidence interval.
 *
 * @param share between 0 and 1
 * @param low where the interval begins
 * @param high where it ends
 */
public record Proportion(int count, double share, double low, double high) {

    /** The normal distribution's two-sided 95 % quantile. */
    private static final double Z = 1.959964;

    /** The score interval of Wilson (1927), which holds for few and for extreme counts too; 0 to 1 for none of none. */
    public static Proportion of(int count, int all) {
        if (all == 0) {
            return new Proportion(0, 0, 0, 1);
        }
        double share = (double) count / all;
        double square = Z * Z / all;
        double centre = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / all + square / (4 * all));
        return new Proportion(count, share, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
