package dev.attendant.sidecar.pii.rule;

import dev.attendant.sidecar.pii.Overlaps;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.PiiSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Applies all rules. */
public final class PiiRules implements PiiDetector {

    private static final List<Rule> RULES = Stream.of(
                    ContactRules.rules(),
                    PhoneRules.rules(),
                    MoneyRules.rules(),
                    NationalIds.rules(),
                    DocumentRules.rules(),
                    SecretRules.rules(),
                    DateRules.rules())
            .flatMap(List::stream)
            .toList();

    @Override
    public List<PiiSpan> detect(String text) {
        List<PiiSpan> found = new ArrayList<>(Rule.findAll(RULES, text));
        Ibans.find(text, found::add);
        return Overlaps.resolve(found);
    }
}
