package dev.attendant.sidecar.entities.product;

import dev.attendant.sidecar.entities.text.Token;
import dev.attendant.sidecar.entities.text.Utterance;
import java.util.List;
import java.util.Map;

/**
 * A place of a message held against a name.
 *
 * @param next index of the token behind its last word
 * @param covered share of the name's weight that the message names
 * @param matched words of the name that were found
 * @param edits typos in them
 * @param telling whether a word is among them that may stand for the product alone
 */
record Mention(ProductName name, int first, int next, double covered, int matched, int edits, boolean telling) {

    private static final double ENOUGH = 0.5;
    private static final int LONG = 6;

    /** Aligns a name with the tokens from one on; the words come in the name's order, and some may be missing. */
    static Mention of(Utterance utterance, int first, ProductName name, List<Map<String, Integer>> like) {
        double weight = 0;
        int matched = 0;
        int edits = 0;
        int next = first;
        int index = first;
        boolean telling = false;
        for (CatalogueWord word : name.words()) {
            int at = utterance.at(index).kind() == Token.Kind.SYMBOL ? index + 1 : index;
            Map<String, Integer> alike = at < like.size() ? like.get(at) : Map.of();
            if (alike.containsKey(word.stem())) {
                weight += word.weight();
                matched++;
                edits += alike.get(word.stem());
                telling |= word.telling();
                index = at + 1;
                next = index;
            }
        }
        return new Mention(name, first, next, weight / name.weight(), matched, edits, telling);
    }

    boolean isWhole() {
        return matched == name.words().size();
    }

    /** Whether it names the product rather than by chance a word that the name has too. */
    boolean holds(Utterance utterance) {
        boolean alone = matched == 1;
        boolean exactOrLong = edits == 0 || utterance.at(first).form().length() >= LONG;
        boolean enough = isWhole() && !alone || telling && covered >= ENOUGH;
        return enough && (!alone || exactOrLong) && edits <= matched;
    }

    /** The share that was named, less for each typo. */
    double confidence() {
        return Math.max(0.4, (isWhole() ? 0.97 : 0.6 + 0.3 * covered) - 0.08 * edits);
    }
}
