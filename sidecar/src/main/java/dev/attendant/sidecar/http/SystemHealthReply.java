package dev.attendant.sidecar.http;

import dev.attendant.sidecar.health.Finding;
import dev.attendant.sidecar.health.SystemHealth;
import dev.attendant.sidecar.http.reply.WireName;
import java.util.List;

/** How everything is that a tenant depends on, on the wire. */
record SystemHealthReply(String status, String version, List<Check> checks) {

    /** One thing, and what an admin should know or do about it. */
    record Check(String name, String status, String detail) {
        static Check of(String name, Finding finding) {
            return new Check(name, WireName.of(finding.status()), finding.detail());
        }
    }

    static SystemHealthReply of(String version, SystemHealth.Report report) {
        return new SystemHealthReply(
                report.isUp() ? "up" : "down",
                version,
                report.findings().entrySet().stream()
                        .map(each -> Check.of(each.getKey(), each.getValue()))
                        .toList());
    }
}
