package dev.attendant.sidecar.retrieval;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The distinct words of a passage's title with its headings, and of each sentence, as a full-text index keeps them. A
 * word goes by its hash, to take four bytes; that another passes for it is rarer than one in millions.
 */
final class PassageWords {

    /** Words that an index leaves out for being small, and that turn a sentence round. */
    private static final Pattern DENIAL = Pattern.compile("\\b(?:no|not)\\b", Pattern.CASE_INSENSITIVE);

    /** The title's words, then each sentence's, sorted within each. */
    private final int[] hashes;

    /** Where each of these ends. */
    private final int[] ends;

    private final int denials;

    /** @param words of each of {@link #texts} */
    PassageWords(Passage passage, List<Set<String>> words) {
        hashes = words.stream()
                .flatMapToInt(each -> each.stream().mapToInt(String::hashCode).sorted())
                .toArray();
        ends = words.stream().mapToInt(Set::size).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        denials = (int) DENIAL.matcher(passage.text()).results().count();
    }

    /** What is split into words: the title with the headings, then the sentences. */
    static Stream<String> texts(Passage passage) {
        return Stream.concat(
                Stream.of(passage.path()), passage.sentences().stream().map(sentence -> sentence.of(passage.text())));
    }

    boolean inTitle(String word) {
        return within(0, ends[0], word);
    }

    boolean inSentence(int sentence, String word) {
        return within(ends[sentence], ends[sentence + 1], word);
    }

    boolean anywhere(String word) {
        int hash = word.hashCode();
        for (int each : hashes) {
            if (each == hash) {
                return true;
            }
        }
        return false;
    }

    /** Equal for passages whose sentences have the same words, whatever their order, and deny as often. */
    Object said() {
        int[] words = Arrays.stream(hashes, ends[0], hashes.length)
                .sorted()
                .distinct()
                .toArray();
        return List.of(IntBuffer.wrap(words), denials);
    }

    private boolean within(int start, int end, String word) {
        return Arrays.binarySearch(hashes, start, end, word.hashCode()) >= 0;
    }
}
