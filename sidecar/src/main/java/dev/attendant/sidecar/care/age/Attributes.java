package dev.attendant.sidecar.care.age;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.age.Outdated.Kind;
import dev.attendant.sidecar.graph.RelationKind;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an article's attributes tell of its age. */
final class Attributes {

    private static final List<String> ENDS = List.of("expires", "expiry", "expires_at", "valid_until", "valid-until");
    private static final List<String> CHANGES =
            List.of("updated", "updated_at", "last_updated", "reviewed", "modified");
    private static final Set<String> WITHDRAWN =
            Set.of("deprecated", "archived", "outdated", "obsolete", "retired", "superseded");

    private final DocumentVersion document;

    Attributes(DocumentVersion document) {
        this.document = document;
    }

    /** The first sign of these, since one says what the next would. */
    Optional<Outdated> sign(LocalDate today, Period longest) {
        return Stream.<Optional<Outdated>>of(expired(today), replaced(), withdrawn(), untouched(today, longest))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Outdated> expired(LocalDate today) {
        return first(ENDS)
                .filter(end -> Dates.parse(end.getValue())
                        .map(date -> date.isBefore(today))
                        .orElse(false))
                .map(end -> outdated(shown() ? Severity.HIGH : Severity.LOW, Kind.EXPIRED, end));
    }

    private Optional<Outdated> replaced() {
        return first(RelationKind.REPLACED_BY.attributes())
                .map(successor -> outdated(shown() ? Severity.HIGH : Severity.LOW, Kind.REPLACED, successor));
    }

    /** Withdrawn articles are no trouble where customers are not answered from them. */
    private Optional<Outdated> withdrawn() {
        return first(List.of("status"))
                .filter(status -> WITHDRAWN.contains(status.getValue().strip().toLowerCase(Locale.ROOT)))
                .map(status -> outdated(shown() ? Severity.HIGH : Severity.LOW, Kind.WITHDRAWN, status));
    }

    private Optional<Outdated> untouched(LocalDate today, Period longest) {
        return first(CHANGES)
                .filter(change -> Dates.parse(change.getValue())
                        .map(date -> date.plus(longest).isBefore(today))
                        .orElse(false))
                .map(change -> outdated(shown() ? Severity.MEDIUM : Severity.LOW, Kind.UNTOUCHED, change));
    }

    private boolean shown() {
        return document.isFor(Audience.CUSTOMER);
    }

    private Optional<Map.Entry<String, String>> first(List<String> names) {
        return names.stream()
                .filter(name -> !document.attributes().getOrDefault(name, "").isBlank())
                .map(name -> Map.entry(
                        name, Objects.requireNonNull(document.attributes().get(name))))
                .findFirst();
    }

    private Outdated outdated(Severity severity, Kind kind, Map.Entry<String, String> attribute) {
        return new Outdated(
                severity,
                kind,
                attribute.getKey() + ": " + attribute.getValue(),
                Quote.of(document, List.of(), document.title(), List.of()));
    }
}
