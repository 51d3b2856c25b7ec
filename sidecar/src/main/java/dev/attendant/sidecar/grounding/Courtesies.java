package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.grounding.value.Value;
import dev.attendant.sidecar.grounding.value.ValueReader;
import dev.attendant.sidecar.grounding.word.Cue;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import dev.attendant.sidecar.grounding.word.Word;
import dev.attendant.sidecar.grounding.word.WordReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Parts of a sentence that claim nothing: greetings, thanks, sympathy, and phrases that lead in to a claim. */
final class Courtesies {

    private static final Pattern PARTS = Pattern.compile("(?<=[.!?:;])\\s++|(?<=,)\\s++");
    private static final Pattern COMMITS = Pattern.compile("(?i)\\b(?:we|i)(?:['’]ll| will|['’]ve| have)\\b");

    /** Words after which a courtesy goes on with a claim. */
    private static final Pattern CLAIMS =
            Pattern.compile("[,;:.!?]\\s+\\S|\\b(?:but|that you|that we|that your|you can|you may)\\b");

    /** A courtesy is no longer, in words. */
    private static final int LONGEST = 16;

    private final Vocabulary vocabulary;
    private final WordReader words;

    Courtesies(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new WordReader(vocabulary);
    }

    /** What a sentence claims beside its courtesies; empty where it claims nothing. */
    String claim(String sentence) {
        if (claimsNothing(sentence)) {
            return "";
        }
        String rest = withoutLead(sentence.strip());
        List<String> parts = List.of(PARTS.split(rest, 2));
        boolean courteous = parts.size() == 2 && claimsNothing(parts.getFirst());
        String claim = courteous ? parts.getLast() : rest;
        return claim.equals(sentence) ? claim : claim(claim);
    }

    private boolean claimsNothing(String text) {
        List<Word> said = words.read(text);
        return (isCourteous(said) || isOpening(text, said))
                && said.stream().noneMatch(word -> word.is(Cue.PROMISE))
                && ValueReader.read(text).stream().allMatch(Value::vague)
                && !COMMITS.matcher(text).find();
    }

    /** Whether it begins as a courtesy and goes on without another clause that might claim something. */
    private boolean isOpening(String text, List<Word> said) {
        String lower = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        return said.size() <= LONGEST
                && !CLAIMS.matcher(lower).find()
                && vocabulary.openings().stream()
                        .anyMatch(opening -> lower.startsWith(opening)
                                && (lower.length() == opening.length()
                                        || !Character.isLetter(lower.charAt(opening.length()))));
    }

    /** Whether all its words are courteous and one of them is there for courtesy's sake. */
    private boolean isCourteous(List<Word> said) {
        return said.stream().anyMatch(word -> vocabulary.isHearty(word.form()))
                && said.stream().allMatch(word -> vocabulary.isCourteous(word.form()));
    }

    private String withoutLead(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        return vocabulary.leads().stream()
                .filter(lead -> lower.startsWith(lead) && isWhole(lower, lead.length()))
                .findFirst()
                .map(lead -> text.substring(lead.length()).replaceFirst("^[\\s,.:;!–—-]{1,5}", ""))
                .orElse(text);
    }

    /** "No cash" does not begin with the answer "no". */
    private static boolean isWhole(String text, int end) {
        return end < text.length() && ",.:;!–—".indexOf(text.charAt(end)) >= 0
                || end < text.length() && text.substring(0, end).contains(" ") && text.charAt(end) == ' ';
    }
}
