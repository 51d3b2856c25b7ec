package dev.attendant.sidecar.entities.product;

/**
 * A word of a product's name.
 *
 * @param stem folded and in the singular
 * @param weight how much it tells about the product
 * @param telling whether it may stand for the product without the other words
 */
record CatalogueWord(String stem, double weight, boolean telling) {

    private static final int SHORTEST_PLURAL = 4;

    /** A folded word without the s of its plural. */
    static String stem(String folded) {
        boolean plural = folded.length() >= SHORTEST_PLURAL && folded.endsWith("s") && !folded.endsWith("ss");
        return plural ? folded.substring(0, folded.length() - 1) : folded;
    }
}
