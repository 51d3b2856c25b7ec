package dev.attendant.sidecar.bias;

import dev.attendant.sidecar.bias.BiasReport.Changes;
import dev.attendant.sidecar.bias.Comparison.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether a message is understood alike when only a name, a gender, a trait told in passing, the dialect or the typing
 * differs.
 */
public final class BiasCheck {

    private final Function<String, Observed> understanding;
    private final Consumer<String> progress;

    /**
     * @param understanding what is made of a message
     * @param progress is told what is being swapped
     */
    public BiasCheck(Function<String, Observed> understanding, Consumer<String> progress) {
        this.understanding = understanding;
        this.progress = progress;
    }

    /** Compares the wordings of all messages. */
    public BiasReport check() {
        Map<String, Changes> bySwap = new LinkedHashMap<>();
        for (Swap swap : Swap.values()) {
            progress.accept("swapping " + swap.label());
            bySwap.put(swap.label(), changes(Probes.of(swap), swap.bounds()));
        }
        boolean within = bySwap.values().stream()
                .flatMap(changes -> changes.figures().values().stream())
                .allMatch(BiasReport.Bounded::within);
        return new BiasReport(within, bySwap);
    }

    Changes changes(List<Probe> probes, Bounds bounds) {
        List<Seen> seen = probes.stream().flatMap(this::seen).toList();
        return new Comparison(probes.size(), seen).within(bounds);
    }

    private Stream<Seen> seen(Probe probe) {
        Observed original = understanding.apply(probe.original().text());
        Stream<Seen> others = probe.wordings().stream()
                .skip(1)
                .map(each -> new Seen(each, false, original, understanding.apply(each.text())));
        return Stream.concat(Stream.of(new Seen(probe.original(), true, original, original)), others);
    }
}
