package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.entities.NameFinder;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.pii.PiiType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of people, places and organisations, found by what finds personal data. */
public final class PersonalNames implements NameFinder {

    private static final Map<PiiType, EntityType> TYPES = Map.of(
            PiiType.PERSON, EntityType.PERSON,
            PiiType.GPE, EntityType.PLACE,
            PiiType.STREET_ADDRESS, EntityType.PLACE,
            PiiType.ORGANIZATION, EntityType.ORGANISATION);

    private final PiiDetector detector;

    public PersonalNames(PiiDetector detector) {
        this.detector = detector;
    }

    @Override
    public List<Entity> names(String message) {
        return detector.detect(message).stream()
                .flatMap(span -> name(message, span).stream())
                .toList();
    }

    private static Optional<Entity> name(String message, PiiSpan span) {
        return Optional.ofNullable(TYPES.get(span.type()))
                .map(type -> Entity.in(
                        message,
                        span.start(),
                        span.end(),
                        type,
                        message.substring(span.start(), span.end()),
                        span.confidence()));
    }
}
