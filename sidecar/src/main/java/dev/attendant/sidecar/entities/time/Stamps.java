package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.time.TimeValue.Moment;
import dev.attendant.sidecar.entities.time.TimeValue.Placed;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time stamps as machines write them: {@code 2025-03-12T14:30:05Z}. */
final class Stamps {

    private static final Pattern STAMP =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9}+)?)?)(Z|[+-]\\d\\d:\\d\\d)?+");

    private Stamps() {}

    static Optional<Found<Placed>> at(TimeText text, int index) {
        if (!text.token(index + 5).is("t") || text.token(index).form().length() != 4) {
            return Optional.empty();
        }
        String message = text.tokens().text();
        Matcher matcher = STAMP.matcher(message).region(text.token(index).start(), message.length());
        return matcher.lookingAt() ? moment(text, index, matcher) : Optional.empty();
    }

    private static Optional<Found<Placed>> moment(TimeText text, int index, Matcher matcher) {
        try {
            String zone = matcher.group(2);
            ZoneId meant = zone == null ? text.circumstances().zone() : ZoneId.of(zone);
            ZonedDateTime at = LocalDateTime.parse(matcher.group(1)).atZone(meant);
            return Optional.of(new Found<>(index, indexAt(text, index, matcher.end()), new Moment(at), 1));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int indexAt(TimeText text, int index, int end) {
        int next = index;
        while (next < text.tokens().size() && text.token(next).start() < end) {
            next++;
        }
        return next;
    }
}
