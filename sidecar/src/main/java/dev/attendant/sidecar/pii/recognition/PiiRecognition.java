package dev.attendant.sidecar.pii.recognition;

import dev.attendant.sidecar.pii.NormalForm;
import dev.attendant.sidecar.pii.Overlaps;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.pii.PiiType;
import dev.attendant.sidecar.pii.name.NameDetector;
import dev.attendant.sidecar.pii.rule.PiiRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds personal data: first what rules are sure of, then names and addresses by the tagger, then what rules only
 * suppose. The parts of an address that touch become one.
 */
public final class PiiRecognition implements PiiDetector {

    /** From this confidence on, what a rule found is not up for discussion. */
    public static final double SURE = 0.7;

    private static final Set<PiiType> ADDRESS = Set.of(PiiType.STREET_ADDRESS, PiiType.ZIP_CODE, PiiType.GPE);

    private final PiiDetector rules;
    private final NameDetector names;

    public PiiRecognition(PiiDetector rules, NameDetector names) {
        this.rules = rules;
        this.names = names;
    }

    /** The shipped rules and weights. */
    public static PiiRecognition shipped() {
        return new PiiRecognition(new PiiRules(), NameDetector.shipped());
    }

    @Override
    public List<PiiSpan> detect(String text) {
        List<PiiSpan> ruled = rules.detect(text);
        List<PiiSpan> sure =
                ruled.stream().filter(span -> span.confidence() >= SURE).toList();
        List<PiiSpan> named = Overlaps.prefer(sure, names.detect(text, sure));
        return joined(text, Overlaps.prefer(named, ruled));
    }

    private static List<PiiSpan> joined(String text, List<PiiSpan> spans) {
        List<PiiSpan> joined = new ArrayList<>();
        for (PiiSpan span : spans) {
            boolean joins = !joined.isEmpty() && isOneAddress(text, joined.getLast(), span);
            joined.add(joins ? join(text, joined.removeLast(), span) : span);
        }
        return List.copyOf(joined);
    }

    private static boolean isOneAddress(String text, PiiSpan first, PiiSpan second) {
        return ADDRESS.contains(first.type())
                && ADDRESS.contains(second.type())
                && (first.type() != PiiType.GPE || second.type() != PiiType.GPE)
                && text.substring(first.end(), second.start()).matches("[\\s,;-]{0,4}");
    }

    private static PiiSpan join(String text, PiiSpan first, PiiSpan second) {
        return new PiiSpan(
                PiiType.STREET_ADDRESS,
                first.start(),
                second.end(),
                NormalForm.of(PiiType.STREET_ADDRESS, text.substring(first.start(), second.end())),
                Math.min(first.confidence(), second.confidence()),
                "parts of an address");
    }
}
