package dev.attendant.sidecar.tenant;

/** What a model is asked to do. */
public enum ModelTask {
    ANSWER,
    REWRITE,
    SUMMARISE,
    CLASSIFY,
    /** Help for the service agent. */
    ASSIST
}
