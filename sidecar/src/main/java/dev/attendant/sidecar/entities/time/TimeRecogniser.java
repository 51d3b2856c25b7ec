package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.Circumstances;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.Recogniser;
import dev.attendant.sidecar.entities.text.Numerals;
import dev.attendant.sidecar.entities.text.PhraseTable;
import dev.attendant.sidecar.entities.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds dates, times, spans and lengths of time, from left to right and the longest first. */
public final class TimeRecogniser implements Recogniser {

    private final Map<Locale, Words> byLocale = new ConcurrentHashMap<>();

    private record Words(PhraseTable<TimeKind> phrases, Numerals numerals) {
        static Words of(Locale locale) {
            return new Words(
                    PhraseTable.load("/entities/times.tsv", TimeKind.class, locale.getLanguage()), Numerals.of(locale));
        }
    }

    @Override
    public List<Entity> recognise(Utterance utterance, Circumstances circumstances) {
        Words words = byLocale.computeIfAbsent(circumstances.locale(), Words::of);
        TimeText text = new TimeText(utterance, words.phrases(), words.numerals(), circumstances);
        List<Entity> entities = new ArrayList<>();
        for (int index = 0; index < utterance.size(); ) {
            Optional<Found<? extends TimeValue>> found = at(text, index);
            found.ifPresent(time -> entities.add(entity(utterance, time)));
            index = found.map(Found::next).orElse(index + 1);
        }
        return entities;
    }

    private static Optional<Found<? extends TimeValue>> at(TimeText text, int index) {
        if (!text.mayBegin(index)) {
            return Optional.empty();
        }
        Optional<Found<TimeValue>> length = Lengths.at(text, index);
        return Spans.at(text, index)
                .<Found<? extends TimeValue>>map(found -> found)
                .filter(found ->
                        length.isEmpty() || found.next() >= length.get().next())
                .or(() -> length);
    }

    private static Entity entity(Utterance utterance, Found<? extends TimeValue> found) {
        int start = utterance.at(found.first()).start();
        int end = utterance.at(found.next() - 1).end();
        TimeValue value = found.value();
        return Entity.in(utterance.text(), start, end, value.type(), value.iso(), found.confidence());
    }
}
