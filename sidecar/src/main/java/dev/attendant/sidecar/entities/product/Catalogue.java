package dev.attendant.sidecar.entities.product;

import dev.attendant.sidecar.entities.text.Token;
import dev.attendant.sidecar.entities.text.Utterance;
import dev.attendant.sidecar.tenant.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The names of all products by their words. */
final class Catalogue {

    private static final double ORDINARY = 0.3;
    private static final double SHORT = 0.5;
    private static final int SHORTEST_TELLING = 4;

    private final OrdinaryWords ordinary = OrdinaryWords.shipped();
    private final Map<String, List<ProductName>> byWord = new HashMap<>();
    private final FuzzyWords words;

    Catalogue(List<Product> products) {
        for (Product product : products) {
            Stream.concat(Stream.of(product.name()), product.aliases().stream())
                    .map(name -> new ProductName(product.id(), words(name)))
                    .filter(name -> !name.words().isEmpty())
                    .forEach(this::add);
        }
        words = new FuzzyWords(byWord.keySet());
    }

    boolean isEmpty() {
        return byWord.isEmpty();
    }

    /** For each token, the catalogue's words that it may mean, with the edits between them. */
    List<Map<String, Integer>> like(Utterance utterance) {
        return utterance.tokens().stream().map(this::like).toList();
    }

    private Map<String, Integer> like(Token token) {
        String stem = CatalogueWord.stem(token.form());
        return words.like(stem, ordinary.contains(stem));
    }

    /** The names that have a word. */
    List<ProductName> with(String stem) {
        return byWord.getOrDefault(stem, List.of());
    }

    private void add(ProductName name) {
        new HashSet<>(name.words())
                .forEach(word -> byWord.computeIfAbsent(word.stem(), any -> new ArrayList<>())
                        .add(name));
    }

    private List<CatalogueWord> words(String name) {
        return Utterance.of(name).tokens().stream()
                .filter(token -> token.kind() != Token.Kind.SYMBOL)
                .map(token -> word(token.form()))
                .toList();
    }

    private CatalogueWord word(String form) {
        String stem = CatalogueWord.stem(form);
        boolean common = ordinary.contains(stem);
        boolean tooShort = stem.length() < SHORTEST_TELLING || stem.chars().allMatch(Character::isDigit);
        double weight = common ? ORDINARY : tooShort ? SHORT : 1;
        return new CatalogueWord(stem, weight, !common && !tooShort);
    }
}
