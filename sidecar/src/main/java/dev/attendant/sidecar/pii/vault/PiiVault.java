package dev.attendant.sidecar.pii.vault;

import dev.attendant.sidecar.pii.PiiSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the tokens of one conversation stand for. The same value has the same token throughout. Immutable.
 *
 * @param entries in the order in which they were made
 */
record PiiVault(List<Entry> entries) {

    static final PiiVault EMPTY = new PiiVault(List.of());

    PiiVault {
        entries = List.copyOf(entries);
    }

    /**
     * A token and what it stands for.
     *
     * @param value the form in which equal data is equal
     * @param written as the customer wrote it
     */
    record Entry(Token token, String value, String written) {}

    /** Data found in a text, or a piece of it that only looks like a token. */
    private record Piece(String kind, int start, int end, String value) {}

    /** A text with tokens, and the vault that knows them. */
    record Masked(String text, PiiVault vault) {}

    /**
     * Replaces data by tokens.
     *
     * @param spans the data, in the order of the text, without overlaps
     */
    Masked mask(String text, List<PiiSpan> spans) {
        return mask(text, pieces(text, spans, Token.lookalikes(text).toList()));
    }

    /**
     * Replaces data by tokens, also what this conversation knows and nobody would find in this text, such as a name in
     * a record.
     *
     * @param spans as for {@link #mask}
     */
    Masked maskKnown(String text, List<PiiSpan> spans) {
        List<Piece> pieces =
                new ArrayList<>(pieces(text, spans, Token.lookalikes(text).toList()));
        entries.stream()
                .filter(entry -> !entry.token().kind().equals(Token.LITERAL))
                .sorted(Comparator.comparingInt((Entry entry) -> entry.written().length())
                        .reversed())
                .forEach(entry -> addOccurrences(text, entry, pieces));
        pieces.sort(Comparator.comparingInt(Piece::start));
        return mask(text, pieces);
    }

    private static void addOccurrences(String text, Entry entry, List<Piece> pieces) {
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(entry.written()) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .results()
                .map(found -> new Piece(entry.token().kind(), found.start(), found.end(), entry.value()))
                .filter(piece ->
                        pieces.stream().noneMatch(other -> piece.start() < other.end() && other.start() < piece.end()))
                .toList()
                .forEach(pieces::add);
    }

    /**
     * Replaces data in a text that has tokens already; those that stand for something here stay.
     *
     * @param spans as for {@link #mask}; those that overlap such a token are left out
     */
    Masked maskRest(String text, List<PiiSpan> spans) {
        Map<Boolean, List<MatchResult>> tokens =
                Token.lookalikes(text).collect(Collectors.partitioningBy(found -> isKnown(found.group())));
        List<MatchResult> kept = tokens.getOrDefault(true, List.of());
        List<PiiSpan> rest = spans.stream()
                .filter(span ->
                        kept.stream().noneMatch(token -> span.start() < token.end() && token.start() < span.end()))
                .toList();
        return mask(text, pieces(text, rest, tokens.getOrDefault(false, List.of())));
    }

    private boolean isKnown(String token) {
        return restore(token, UnaryOperator.identity()).unknown().isEmpty();
    }

    private Masked mask(String text, Iterable<Piece> pieces) {
        List<Entry> known = new ArrayList<>(entries);
        StringBuilder masked = new StringBuilder();
        int copied = 0;
        for (Piece piece : pieces) {
            String written = text.substring(piece.start(), piece.end());
            masked.append(text, copied, piece.start()).append(token(known, piece, written));
            copied = piece.end();
        }
        return new Masked(masked.append(text.substring(copied)).toString(), new PiiVault(known));
    }

    private static List<Piece> pieces(String text, List<PiiSpan> spans, List<MatchResult> lookalikes) {
        List<Piece> pieces = new ArrayList<>();
        spans.forEach(span -> pieces.add(new Piece(span.type().name(), span.start(), span.end(), span.value())));
        lookalikes.forEach(found -> pieces.add(literal(text, found.start(), found.end())));
        pieces.sort(Comparator.comparingInt(Piece::start));
        return apart(text, pieces);
    }

    /** Where data and a piece that looks like a token overlap, both go together. */
    private static List<Piece> apart(String text, List<Piece> pieces) {
        List<Piece> apart = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean overlaps =
                    !apart.isEmpty() && piece.start() < apart.getLast().end();
            Piece last = overlaps ? apart.removeLast() : piece;
            apart.add(overlaps ? literal(text, last.start(), Math.max(last.end(), piece.end())) : piece);
        }
        return apart;
    }

    private static Piece literal(String text, int start, int end) {
        return new Piece(Token.LITERAL, start, end, text.substring(start, end));
    }

    private static Token token(List<Entry> known, Piece piece, String written) {
        List<Entry> same = known.stream()
                .filter(entry -> entry.token().kind().equals(piece.kind())
                        && entry.value().equals(piece.value()))
                .toList();
        Optional<Token> token = same.stream()
                .filter(entry -> entry.written().equals(written))
                .map(Entry::token)
                .findFirst();
        return token.orElseGet(() -> {
            Token made = new Token(piece.kind(), number(known, piece, same), same.size() + 1);
            known.add(new Entry(made, piece.value(), written));
            return made;
        });
    }

    private static int number(List<Entry> known, Piece piece, List<Entry> same) {
        return same.isEmpty()
                ? 1
                        + (int) known.stream()
                                .map(Entry::token)
                                .filter(token -> token.kind().equals(piece.kind()) && token.writing() == 1)
                                .count()
                : same.getFirst().token().number();
    }

    /**
     * Puts data back for tokens; unknown tokens stay.
     *
     * @param escaping how data is written where the text stands, such as inside JSON
     */
    Restored restore(String text, UnaryOperator<String> escaping) {
        List<String> unknown = new ArrayList<>();
        String restored = Token.replaceAll(text, token -> {
            Optional<String> written = written(token);
            if (written.isEmpty()) {
                unknown.add(token.toString());
            }
            return written.map(escaping);
        });
        return new Restored(restored, unknown);
    }

    private Optional<String> written(Token token) {
        return entries.stream()
                .filter(entry -> entry.token().equals(token))
                .map(Entry::written)
                .findFirst();
    }

    /** What the entries say is personal, so it stays out of logs. */
    @Override
    public String toString() {
        return "PiiVault[" + entries.size() + " entries]";
    }
}
