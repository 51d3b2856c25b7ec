package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.text.PhraseTable.Phrase;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;

/** Times of day: "14:30", "5pm", "5:30 p.m.", "14 Uhr", "14h30", "noon". */
final class Clocks {

    private static final int NOON = 12;

    private Clocks() {}

    /**
     * A time of day.
     *
     * @param first index of its first token
     * @param next index of the token behind it
     */
    record Clock(int first, int next, LocalTime time) {}

    /** A time of day that is one by itself. */
    static Optional<Clock> at(TimeText text, int index) {
        return word(text, index).or(() -> figures(text, index));
    }

    /** A time of day behind a date, where a bare hour may stand: "tomorrow at 5". */
    static Optional<Clock> behindDate(TimeText text, int index) {
        int behindComma = text.skip(index, ",");
        int clockAt = text.skip(behindComma, TimeKind.AT);
        return word(text, clockAt)
                .or(() -> figures(text, clockAt))
                .or(() -> clockAt > behindComma ? hour(text, clockAt) : Optional.empty());
    }

    private static Optional<Clock> word(TimeText text, int index) {
        return text.word(index, TimeKind.CLOCK)
                .map(clock -> new Clock(index, index + clock.length(), LocalTime.parse(clock.value())));
    }

    private static Optional<Clock> figures(TimeText text, int index) {
        OptionalInt hour = text.digits(index);
        if (hour.isEmpty() || hour.getAsInt() > 24 || isGlued(text, index)) {
            return Optional.empty();
        }
        return withMinutes(text, index, hour.getAsInt()).or(() -> withHourWord(text, index, hour.getAsInt()));
    }

    /** Whether a figure is part of a ratio, a score or a longer number. */
    private static boolean isGlued(TimeText text, int index) {
        boolean afterWord = text.touchesPrevious(index)
                && text.token(index - 1).isWord()
                && !text.token(index - 1).is("t");
        return afterWord
                || (text.touchesPrevious(index)
                        && ":.,/#$€£-".contains(text.token(index - 1).form()));
    }

    private static Optional<Clock> withMinutes(TimeText text, int index, int hour) {
        boolean separated = text.touchesPrevious(index + 1)
                && text.touchesPrevious(index + 2)
                && isMinuteSign(text, index + 1)
                && text.token(index + 2).form().length() == 2;
        OptionalInt minute = text.digits(index + 2);
        if (!separated || minute.isEmpty() || minute.getAsInt() > 59 || hour > 23) {
            return Optional.empty();
        }
        int next = seconds(text, index + 3);
        Optional<Phrase> half = text.word(next, TimeKind.MERIDIEM);
        boolean clear = half.isPresent() || !text.token(index + 1).is(".") || text.has(next, TimeKind.O_CLOCK);
        int behind = text.skip(next + half.map(Phrase::length).orElse(0), TimeKind.O_CLOCK);
        return clear ? clock(index, behind, hour, minute.getAsInt(), half) : Optional.empty();
    }

    private static boolean isMinuteSign(TimeText text, int index) {
        return text.token(index).is(":")
                || text.token(index).is(".")
                || text.token(index).is("h");
    }

    private static int seconds(TimeText text, int index) {
        boolean seconds = text.token(index).is(":")
                && text.touchesPrevious(index + 1)
                && text.digits(index + 1).isPresent();
        return seconds ? index + 2 : index;
    }

    private static Optional<Clock> withHourWord(TimeText text, int index, int hour) {
        Optional<Phrase> half =
                text.word(index + 1, TimeKind.MERIDIEM).filter(word -> isMeridiem(text, index + 1, word));
        if (half.isPresent()) {
            return clock(index, index + 1 + half.get().length(), hour, 0, half);
        }
        int next = text.skip(index + 1, TimeKind.O_CLOCK);
        boolean isLength = text.has(index + 1, TimeKind.UNIT) && !text.followsPreposition(index, TimeKind.AT);
        return next > index + 1 && !isLength && hour < 24 ? clock(index, next, hour, 0, half) : Optional.empty();
    }

    /** Whether "am" is a time rather than the verb or the preposition. */
    private static boolean isMeridiem(TimeText text, int index, Phrase word) {
        boolean plain = word.length() == 1 && word.value().equals("0");
        return !plain
                || text.touchesPrevious(index)
                || text.circumstances().locale().getLanguage().equals("en");
    }

    private static Optional<Clock> hour(TimeText text, int index) {
        OptionalInt hour = text.digits(index);
        boolean plausible = hour.isPresent()
                && hour.getAsInt() < 24
                && text.token(index).form().length() <= 2
                && !text.token(index + 1).isWord();
        return plausible ? clock(index, index + 1, hour.getAsInt(), 0, Optional.empty()) : Optional.empty();
    }

    private static Optional<Clock> clock(int first, int next, int hour, int minute, Optional<Phrase> half) {
        if (half.isEmpty()) {
            return Optional.of(new Clock(first, next, LocalTime.of(hour % 24, minute)));
        }
        boolean possible = hour >= 1 && hour <= NOON;
        int ofDay = hour % NOON + half.get().number();
        return possible ? Optional.of(new Clock(first, next, LocalTime.of(ofDay, minute))) : Optional.empty();
    }
}
