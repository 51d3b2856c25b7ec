package dev.attendant.sidecar.entities.product;

import dev.attendant.sidecar.entities.Circumstances;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.entities.Recogniser;
import dev.attendant.sidecar.entities.text.Token;
import dev.attendant.sidecar.entities.text.Utterance;
import dev.attendant.sidecar.tenant.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds products of a catalogue by their names, with typos, in the plural and where words are left out. What could be
 * several products equally well is left alone, and so are ordinary words that a name happens to have.
 */
public final class ProductRecogniser implements Recogniser {

    private static final Comparator<Mention> BEST_FIRST = Comparator.comparingInt(Mention::matched)
            .thenComparingInt(mention -> -mention.edits())
            .thenComparingDouble(Mention::covered)
            .reversed();

    private final Catalogue catalogue;

    public ProductRecogniser(List<Product> products) {
        this.catalogue = new Catalogue(products);
    }

    @Override
    public List<Entity> recognise(Utterance utterance, Circumstances circumstances) {
        if (catalogue.isEmpty()) {
            return List.of();
        }
        List<Map<String, Integer>> like = catalogue.like(utterance);
        List<Entity> entities = new ArrayList<>();
        for (int index = 0; index < utterance.size(); ) {
            Optional<Mention> mention = at(utterance, index, like);
            mention.ifPresent(each -> entities.add(entity(utterance, each)));
            index = mention.map(Mention::next).orElse(index + 1);
        }
        return entities;
    }

    private Optional<Mention> at(Utterance utterance, int index, List<Map<String, Integer>> like) {
        if (like.get(index).isEmpty()) {
            return Optional.empty();
        }
        List<Mention> mentions = like.get(index).keySet().stream()
                .flatMap(stem -> catalogue.with(stem).stream())
                .distinct()
                .map(name -> Mention.of(utterance, index, name, like))
                .filter(mention -> mention.holds(utterance) || isNamedOutright(utterance, mention))
                .sorted(BEST_FIRST)
                .toList();
        return mentions.stream().findFirst().filter(best -> isClear(best, mentions));
    }

    /** Whether no other product fits as well. */
    private static boolean isClear(Mention best, List<Mention> all) {
        return all.stream()
                .filter(other -> BEST_FIRST.compare(best, other) == 0)
                .allMatch(other -> other.name().product().equals(best.name().product()));
    }

    /** Whether a product whose name is one ordinary word is written as a name, within a sentence. */
    private static boolean isNamedOutright(Utterance utterance, Mention mention) {
        Token token = utterance.at(mention.first());
        boolean capital = Character.isUpperCase(utterance.text().codePointAt(token.start()));
        boolean within =
                mention.first() > 0 && utterance.at(mention.first() - 1).isWord();
        return mention.isWhole() && mention.edits() == 0 && capital && within;
    }

    private static Entity entity(Utterance utterance, Mention mention) {
        int start = utterance.at(mention.first()).start();
        int end = utterance.at(mention.next() - 1).end();
        return Entity.in(
                utterance.text(), start, end, EntityType.PRODUCT, mention.name().product(), mention.confidence());
    }
}
