package dev.attendant.sidecar.http;

/** Gives the figures of this process. */
@FunctionalInterface
public interface MetricsPage {

    /** All figures in Prometheus' text format. */
    String scrape();
}
