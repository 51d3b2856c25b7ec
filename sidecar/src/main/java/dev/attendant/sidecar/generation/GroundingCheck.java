package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;

/** Holds each sentence of a draft against the passage it names. */
public final class GroundingCheck {

    private GroundingCheck() {}

    /** What the check came to: the evidence with its verdicts, and whether all of it stands. */
    public record Checked(List<Evidence> evidence, boolean supported) {
        public Checked {
            evidence = List.copyOf(evidence);
        }
    }

    /** A draft is supported when every character beside list markers and spaces belongs to a sentence that is. */
    public static Checked check(Draft draft, Passage passage) {
        List<Evidence> judged =
                draft.evidence().stream().map(e -> judged(draft, passage, e)).toList();
        boolean all = !judged.isEmpty()
                && judged.stream().allMatch(e -> e.verdict() == Evidence.Verdict.VERBATIM)
                && nothingElse(draft);
        return new Checked(judged, all);
    }

    private static Evidence judged(Draft draft, Passage passage, Evidence evidence) {
        boolean same = isWithin(evidence.source(), passage)
                && evidence.answer().end() <= draft.text().length()
                && evidence.document().equals(passage.document())
                && evidence.version().equals(passage.version())
                && sameWords(
                        source(passage, evidence.source()), evidence.answer().of(draft.text()))
                && sameWords(source(passage, evidence.source()), evidence.quote());
        return new Evidence(
                evidence.answer(),
                evidence.document(),
                evidence.version(),
                evidence.title(),
                evidence.location(),
                evidence.source(),
                evidence.quote(),
                same ? Evidence.Verdict.VERBATIM : Evidence.Verdict.UNSUPPORTED,
                evidence.score());
    }

    private static boolean isWithin(Span source, Passage passage) {
        return source.start() >= passage.offset()
                && source.end() <= passage.offset() + passage.text().length();
    }

    private static String source(Passage passage, Span source) {
        return passage.text().substring(source.start() - passage.offset(), source.end() - passage.offset());
    }

    private static boolean nothingElse(Draft draft) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (Evidence evidence : draft.evidence()) {
            if (evidence.answer().start() < from) {
                return false;
            }
            rest.append(draft.text(), from, evidence.answer().start()).append('\n');
            from = evidence.answer().end();
        }
        rest.append(draft.text().substring(from));
        return rest.toString().replaceAll("(?m)^\\s*(-|\\d{1,3}\\.)\\s*$", "").isBlank();
    }

    private static boolean sameWords(String source, String said) {
        return words(source).equals(words(said));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
