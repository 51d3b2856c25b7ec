package dev.attendant.sidecar.grounding.word;

import dev.attendant.sidecar.grounding.word.Vocabulary.Phrase;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into words and clauses. */
public final class WordReader {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['’-][\\p{L}\\p{N}]++){0,4}+");
    private static final Pattern BREAK = Pattern.compile("[;:—–()!?]|\\.\\s");
    /** What may stand between the end of a sentence and the first word of the next. */
    private static final String LEADING = " \t\n\"“‘([";

    private static final String ENDING = ".!?:";
    private static final Pattern NAME = Pattern.compile("\\p{Lu}.*|.*(?:\\p{L}\\p{N}|\\p{N}\\p{L}|\\p{Ll}\\p{Lu}).*");

    /** Words that begin a clause wherever they stand. */
    private static final Set<String> OPENERS = Set.of(
            "if",
            "when",
            "whenever",
            "unless",
            "until",
            "except",
            "providedthat",
            "onlyif",
            "evenif",
            "while",
            "whereas",
            "although",
            "though",
            "because",
            "since",
            "as",
            "but",
            "so",
            "which",
            "who",
            "otherwise",
            "regardless",
            "insteadof",
            "before",
            "after",
            "then",
            "without");

    /** Words that begin a clause after a comma or "and". */
    private static final Set<String> SUBJECTS = Set.of(
            "you", "we", "i", "it", "they", "the", "a", "an", "your", "our", "this", "these", "those", "please",
            "there", "you'll", "we'll", "it's", "they're", "you're", "each", "every", "all", "no", "any", "must", "can",
            "cannot", "then", "is", "are", "will", "not", "never", "nor", "neither", "do", "does", "don't", "doesn't",
            "keep");

    private static final Set<String> JOINERS = Set.of("and", "or");

    private static final int ENOUGH = 3;

    private final Vocabulary vocabulary;

    public WordReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private record Token(String form, Span span, boolean name) {}

    /** The words of a text in order; phrases that the vocabulary knows count as one. */
    public List<Word> read(String text) {
        List<Token> tokens = merged(tokens(text));
        List<Word> words = new ArrayList<>();
        int clause = 0;
        int begun = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && words.size() > begun && isNewClause(text, tokens, i, words.size() - begun)) {
                clause++;
                begun = words.size();
            }
            words.add(word(tokens.get(i), clause));
        }
        return words;
    }

    private Word word(Token token, int clause) {
        String form = token.form();
        return new Word(
                form,
                Stem.of(form),
                token.span(),
                clause,
                vocabulary.weight(form),
                vocabulary.cues(form),
                token.name(),
                vocabulary.isThing(form));
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String form = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            tokens.add(new Token(
                    form.endsWith("'s") ? form.substring(0, form.length() - 2) : form,
                    new Span(matcher.start(), matcher.end()),
                    isName(matcher.group(), begins(text, matcher.start()))));
        }
        return tokens;
    }

    /** Whether a sentence begins there, so that a capital tells nothing. */
    private static boolean begins(String text, int place) {
        int before = place - 1;
        while (before >= 0 && LEADING.indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return before < 0 || before < place - 1 && ENDING.indexOf(text.charAt(before)) >= 0;
    }

    /** A capital says nothing of the first word. */
    private static boolean isName(String word, boolean first) {
        return NAME.matcher(first && !word.isEmpty() ? word.substring(1) : word).matches();
    }

    private List<Token> merged(List<Token> tokens) {
        List<Token> merged = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            Phrase phrase = vocabulary.phrases(tokens.get(i).form()).stream()
                    .filter(each -> isAt(tokens, at, each))
                    .findFirst()
                    .orElse(new Phrase(List.of(""), List.of()));
            i += phrase.words().size() - 1;
            if (phrase.as().isEmpty()) {
                merged.add(tokens.get(at));
            }
            Span span =
                    new Span(tokens.get(at).span().start(), tokens.get(i).span().end());
            phrase.as().forEach(form -> merged.add(new Token(form, span, false)));
        }
        return merged;
    }

    private static boolean isAt(List<Token> tokens, int start, Phrase phrase) {
        if (start + phrase.words().size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < phrase.words().size(); i++) {
            if (!tokens.get(start + i).form().equals(phrase.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNewClause(String text, List<Token> tokens, int next, int length) {
        Token before = tokens.get(next - 1);
        Token word = tokens.get(next);
        String gap = before.span().end() <= word.span().start()
                ? text.substring(before.span().end(), word.span().start())
                : "";
        boolean comma = gap.contains(",");
        boolean joined = comma || JOINERS.contains(before.form());
        return BREAK.matcher(gap + " ").find()
                || OPENERS.contains(word.form())
                || comma && length >= ENOUGH
                || joined && SUBJECTS.contains(word.form());
    }
}
