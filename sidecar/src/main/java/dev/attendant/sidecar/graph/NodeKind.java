package dev.attendant.sidecar.graph;

/** What a node of the graph stands for. */
public enum NodeKind {
    /** A document, by its id. */
    ARTICLE(true),
    /** A product, by its id or name. */
    PRODUCT(false),
    /** What a customer wants, by the intent's label. */
    INTENT(false),
    /** Something that can be done for a customer, by its name. */
    ACTION(true),
    /** A past case, by its id. */
    CASE(true);

    private final boolean caseTells;

    NodeKind(boolean caseTells) {
        this.caseTells = caseTells;
    }

    /** Whether ids that differ in upper and lower case alone are different ids. */
    boolean caseTells() {
        return caseTells;
    }
}
