package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.grounding.Place;
import dev.attendant.sidecar.grounding.Reason;
import dev.attendant.sidecar.grounding.Support;
import dev.attendant.sidecar.prompt.AnswerPrompt;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.sidecar.writing.SentenceStream.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Takes in the sentences of a model, and lets those through that the evidence supports. */
final class AnswerBuilder {

    private final List<Piece> pieces;
    private final SentenceCheck checks;
    private Optional<Function<String, Support>> check = Optional.empty();
    private final UnaryOperator<String> restore;
    private final SentenceListener listener;
    private final StringBuilder text = new StringBuilder();

    /** What claims nothing is not shown before something is said, for it alone is no answer. */
    private final StringBuilder held = new StringBuilder();

    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<Reason, Integer> leftOut = new EnumMap<>(Reason.class);
    private boolean declined;
    private final AtomicInteger shown = new AtomicInteger();

    /** @param restore puts personal data back for tokens */
    AnswerBuilder(List<Piece> pieces, SentenceCheck check, UnaryOperator<String> restore, SentenceListener listener) {
        this.pieces = new ArrayList<>(pieces);
        this.checks = check;
        this.restore = restore;
        this.listener = listener;
    }

    /** Takes in what else an answer may rest on. */
    void know(List<Piece> more) {
        List<Piece> fresh = more.stream()
                .filter(piece -> !pieces.contains(piece))
                .distinct()
                .toList();
        if (pieces.addAll(fresh)) {
            check = Optional.empty();
        }
    }

    void add(Sentence sentence) {
        if (sentence.text().contains(AnswerPrompt.NO_ANSWER)) {
            declined = true;
            return;
        }
        String restored = restore.apply(sentence.text());
        Support support = supported(restored);
        if (support.isSupported()) {
            write(sentence.before(), restored, support);
        } else {
            leftOut.merge(support.reason(), 1, Integer::sum);
        }
    }

    /** The evidence is read when the first sentence comes, since many a model never writes one. */
    private Support supported(String sentence) {
        Function<String, Support> reading = check.orElseGet(
                () -> checks.against(pieces.stream().map(Piece::source).toList()));
        check = Optional.of(reading);
        return reading.apply(sentence);
    }

    /** How many pieces of it a customer has seen. */
    int shown() {
        return shown.get();
    }

    /** Whether there is an answer: something that is said with evidence. */
    boolean isAnswer() {
        return !evidence.isEmpty() && !declined;
    }

    boolean isDeclined() {
        return declined;
    }

    String text() {
        return text.toString();
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    Map<Reason, Integer> leftOut() {
        return leftOut;
    }

    private void write(String before, String sentence, Support support) {
        String parting = text.isEmpty() ? before.stripLeading() : before;
        text.append(parting);
        Span place = new Span(text.length(), text.length() + sentence.length());
        text.append(sentence);
        List<Evidence> proof = support.reason() == Reason.NO_CLAIM
                ? List.of()
                : support.places().stream()
                        .map(source -> proof(place, source, support))
                        .toList();
        evidence.addAll(proof);
        held.append(parting).append(sentence);
        if (!evidence.isEmpty()) {
            shown.addAndGet(listener.onSentence(held.toString(), proof) ? 1 : 0);
            held.setLength(0);
        }
    }

    private Evidence proof(Span answer, Place place, Support support) {
        Piece piece = pieces.get(place.source());
        return new Evidence(
                answer,
                piece.passage().document(),
                piece.passage().version(),
                piece.passage().title(),
                piece.location(),
                piece.passage().inDocument(place.span()),
                piece.quote(place),
                support.reason() == Reason.VERBATIM ? Evidence.Verdict.VERBATIM : Evidence.Verdict.SUPPORTED,
                Math.clamp(support.score(), 0, 1));
    }
}
