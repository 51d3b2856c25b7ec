package dev.attendant.sidecar.org;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What orgs tell, in memory, for tests. */
public final class InMemoryOrg implements OrgStore {

    private final Map<String, ActionResult> results = new LinkedHashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    @Override
    public synchronized Kept keep(ActionResult result) {
        requireStorable(result.action() + result.output());
        ActionResult first = results.putIfAbsent(result.tenant() + " " + result.action(), result);
        return first == null || result.repeats(first) ? Kept.DONE : Kept.SETTLED_OTHERWISE;
    }

    @Override
    public synchronized Optional<ActionResult> find(TenantId tenant, String action) {
        return Optional.ofNullable(results.get(tenant + " " + action));
    }

    @Override
    public synchronized void keep(Notice notice) {
        notice.ids().forEach(InMemoryOrg::requireStorable);
        notices.add(notice);
    }

    /** All notices so far, in their order. */
    public synchronized List<Notice> notices() {
        return List.copyOf(notices);
    }

    private static void requireStorable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text cannot be kept");
        }
    }
}
