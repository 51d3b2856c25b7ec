package dev.attendant.sidecar.care;

/** How soon a finding should be looked at, the most urgent first. */
public enum Severity {
    /** Customers are told something wrong, or led nowhere. */
    HIGH,
    /** Customers may be. */
    MEDIUM,
    /** Only the editors notice, such as where one of two articles is withdrawn already. */
    LOW
}
