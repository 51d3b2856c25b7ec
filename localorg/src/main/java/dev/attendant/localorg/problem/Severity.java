package dev.attendant.localorg.problem;

/** Whether an org refuses, or accepts what one had better look at. */
public enum Severity {
    ERROR,
    WARNING
}
