package dev.attendant.sidecar.chat.route;

import java.time.Duration;

/**
 * How a {@link ModelGate} judges.
 *
 * @param callsAtOnce to one provider
 * @param tenantCallsAtOnce of one tenant to one provider
 * @param tenantCallsPerMinute of one tenant to one provider
 * @param judgedCalls how many of a model's latest calls its breaker looks at
 * @param openAtPercent the share of failures among them from which the breaker opens
 * @param openFor how long it stays open before it lets a few calls try
 */
public record GateLimits(
        int callsAtOnce,
        int tenantCallsAtOnce,
        int tenantCallsPerMinute,
        int judgedCalls,
        int openAtPercent,
        Duration openFor) {

    /** For one small deployment. */
    public static final GateLimits USUAL = new GateLimits(200, 50, 1_200, 20, 50, Duration.ofSeconds(10));
}
