package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.grounding.edit.Parts;
import dev.attendant.sidecar.grounding.signal.Alignment;
import dev.attendant.sidecar.grounding.signal.Likeness;
import dev.attendant.sidecar.grounding.signal.Signal;
import dev.attendant.sidecar.grounding.signal.Signals;
import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.statement.StatementReader;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that sentences are held against, read once. For use by one thread at a time. */
public final class Grounds {

    /** A sentence of a service's answer is never longer, in UTF-16 code units. */
    private static final int LONGEST = 2000;

    private static final double EVEN = 0.5;

    /** What has more of its own is no paraphrase, whatever the model thinks. */
    private static final double MOST_UNCOVERED = 0.7;

    /** Cosine of two words from which on one may stand for the other; unrelated ones mostly stay below. */
    private static final double NEAR = 0.55;

    private static final double MOST_NEAR = 0.85;

    private final Vocabulary vocabulary;
    private final StatementReader reader;
    private final GroundingModel model;
    private final Meanings meanings;
    private final Courtesies courtesies;
    private final HardRules rules;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Statement> titled = new ArrayList<>();
    private final Set<String> verbatim;
    private final Parts parts;

    Grounds(
            List<Source> sources,
            Vocabulary vocabulary,
            StatementReader reader,
            Readings readings,
            GroundingModel model,
            Meanings meanings) {
        this.meanings = meanings;
        this.vocabulary = vocabulary;
        this.reader = reader;
        this.model = model;
        this.courtesies = new Courtesies(vocabulary);
        this.rules = new HardRules(vocabulary);
        for (int i = 0; i < sources.size(); i++) {
            add(i, sources.get(i), readings);
        }
        this.parts = new Parts(statements, vocabulary);
        this.verbatim =
                statements.stream().map(statement -> plain(statement.text())).collect(Collectors.toSet());
    }

    private void add(int number, Source source, Readings readings) {
        for (Statement statement : readings.of(source.text())) {
            statements.add(statement);
            places.add(new Place(number, statement.span()));
        }
        titled.addAll(readings.of(source.title()));
    }

    /** Whether a sentence is supported, why, and by what. Any text has an answer. */
    public Support check(String sentence) {
        Optional<Support> verbatim = verbatim(sentence);
        if (verbatim.isPresent()) {
            return verbatim.get();
        }
        if (sentence.isBlank() || sentence.length() > LONGEST || statements.isEmpty()) {
            return new Support(Reason.TOO_LITTLE_AGREEMENT, 0, List.of());
        }
        String claim = courtesies.claim(sentence);
        return claim.isBlank()
                ? new Support(Reason.NO_CLAIM, 1, List.of())
                : verbatim(claim).orElseGet(() -> compared(reader.whole(claim)));
    }

    private Optional<Support> verbatim(String sentence) {
        String plain = plain(sentence);
        if (plain.isEmpty() || !verbatim.contains(plain)) {
            return Optional.empty();
        }
        for (int i = 0; i < statements.size(); i++) {
            if (plain(statements.get(i).text()).equals(plain)) {
                return Optional.of(new Support(Reason.VERBATIM, 1, List.of(places.get(i))));
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s++", " ").replaceFirst("[.!]$", "").toLowerCase(Locale.ROOT);
    }

    private Support compared(Statement said) {
        if (said.words().stream().noneMatch(word -> word.weight() > 0)
                && said.values().isEmpty()) {
            return new Support(Reason.TOO_LITTLE_AGREEMENT, 0, List.of());
        }
        Alignment alignment = align(said);
        List<Place> rest = alignment.places().stream().map(places::get).toList();
        List<Statement> all = new ArrayList<>(statements);
        all.addAll(titled);
        return rules.broken(said, all)
                .map(reason -> new Support(reason, 0, rest))
                .orElseGet(() -> weighed(signals(alignment), rest));
    }

    private Alignment align(Statement said) {
        Alignment literal =
                Alignment.of(said, statements, (word, known) -> vocabulary.likeness(word.stem(), known.stem()));
        List<Word> open = literal.open();
        return open.isEmpty() ? literal : literal.with(nearness(open, literal.spare()));
    }

    /** Words that are near in meaning, where letters and vocabulary do not tell. */
    private Likeness nearness(List<Word> open, List<Word> spare) {
        Map<String, Embedding> known = meanings.of(
                Stream.concat(open.stream(), spare.stream()).map(Word::form).toList());
        return (word, other) -> {
            Embedding left = known.get(word.form());
            Embedding right = known.get(other.form());
            return left == null || right == null || vocabulary.areOpposite(word.stem(), other.stem())
                    ? 0
                    : nearness(left.cosine(right));
        };
    }

    private static double nearness(double cosine) {
        return cosine >= NEAR ? Math.min(cosine, MOST_NEAR) : 0;
    }

    /** What the model sees of a claim; empty where a hard rule or a verbatim sentence decides. */
    public Optional<Signals> signals(String sentence) {
        String claim = verbatim(sentence).isPresent() ? "" : courtesies.claim(sentence);
        if (claim.isBlank() || verbatim(claim).isPresent()) {
            return Optional.empty();
        }
        Statement said = reader.whole(claim);
        List<Statement> all = new ArrayList<>(statements);
        all.addAll(titled);
        return rules.broken(said, all).isPresent() ? Optional.empty() : Optional.of(signals(align(said)));
    }

    private Signals signals(Alignment alignment) {
        return Signals.of(alignment, parts, vocabulary);
    }

    private Support weighed(Signals signals, List<Place> rest) {
        if (signals.get(Signal.UNCOVERED) > MOST_UNCOVERED) {
            return new Support(Reason.TOO_LITTLE_AGREEMENT, 0, rest);
        }
        double score = model.probability(signals);
        return score >= EVEN
                ? new Support(Reason.AGREES, score, rest)
                : new Support(model.worst(signals).map(Reasons::of).orElse(Reason.TOO_LITTLE_AGREEMENT), score, rest);
    }
}
