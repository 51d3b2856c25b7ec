package dev.attendant.sidecar.explain;

/** The result of a stage, which can say why it is what it is. */
public interface Explained {

    Explanation why();
}
