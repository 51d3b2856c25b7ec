package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a reply that may be shown before the rest.
 *
 * @param index its place among the parts, from 0
 * @param text with the white space before it, so that all texts put together are the reply
 * @param evidence what it rests on, with places in the whole reply; empty for what claims nothing
 */
public record LiveSentence(int index, String text, List<Evidence> evidence) {

    public LiveSentence {
        evidence = List.copyOf(evidence);
    }

    /** The parts of a whole reply, cut where its evidence begins and ends; one part where there is none. */
    public static List<LiveSentence> of(TurnOutcome outcome) {
        Parts parts = new Parts(outcome.text());
        if (outcome instanceof TurnOutcome.Answered answered) {
            answered.evidence().stream()
                    .map(Evidence::answer)
                    .distinct()
                    .sorted(Comparator.comparingInt(Span::start))
                    .forEach(place -> parts.prove(place, answered.evidence()));
        }
        return parts.all();
    }

    /**
     * What of a reply was not told yet: its parts, or all that is left as one where some of it was told.
     *
     * @param sentences how many were told
     * @param characters how long they are together
     */
    public static List<LiveSentence> rest(TurnOutcome outcome, int sentences, int characters) {
        if (sentences == 0) {
            return of(outcome);
        }
        String reply = outcome.text();
        return characters < reply.length()
                ? List.of(new LiveSentence(sentences, reply.substring(characters), List.of()))
                : List.of();
    }

    /** Cuts a reply from its beginning to its end. */
    private static final class Parts {
        private final String reply;
        private final List<LiveSentence> parts = new ArrayList<>();
        private int told;

        Parts(String reply) {
            this.reply = reply;
        }

        void prove(Span place, List<Evidence> evidence) {
            if (place.start() < told) {
                return;
            }
            if (!reply.substring(told, place.start()).isBlank()) {
                tell(place.start(), List.of());
            }
            tell(
                    place.end(),
                    evidence.stream()
                            .filter(each -> each.answer().equals(place))
                            .toList());
        }

        List<LiveSentence> all() {
            if (told < reply.length()) {
                tell(reply.length(), List.of());
            }
            return parts;
        }

        private void tell(int end, List<Evidence> evidence) {
            parts.add(new LiveSentence(parts.size(), reply.substring(told, end), evidence));
            told = end;
        }
    }
}
