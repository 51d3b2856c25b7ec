package dev.attendant.sidecar.grounding;

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

    /** Whether all its words are courteous and one of them is there for courtesy's sake. */
    private boolean claimsNothing(String text) {
        List<Word> said = words.read(text);
        return said.stream().anyMatch(word -> vocabulary.isHearty(word.form()))
                && said.stream().allMatch(word -> vocabulary.isCourteous(word.form()) && !word.is(Cue.PROMISE))
                && ValueReader.read(text).isEmpty()
                && !COMMITS.matcher(text).find();
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
