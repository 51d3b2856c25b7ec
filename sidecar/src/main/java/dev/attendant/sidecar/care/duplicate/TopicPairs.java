package dev.attendant.sidecar.care.duplicate;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Readers;
import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.Words;
import dev.attendant.sidecar.care.Words.Word;
import dev.attendant.sidecar.care.duplicate.Duplicate.Kind;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds articles about the same topic in other words: both their titles and their texts are near in meaning. */
final class TopicPairs {

    private static final double NEAR = 0.85;

    /** Comparing each with each takes time with the square of the number of articles. */
    private static final int MOST_ARTICLES = 5_000;

    private TopicPairs() {}

    /** An article's title and text in the encoder's space. */
    private record Topic(DocumentVersion document, Embedding title, Embedding text, Set<String> numbers) {

        /** Empty where nothing of it was encoded. */
        static Optional<Topic> of(DocumentVersion document) {
            return document.passages().stream()
                    .flatMap(passage -> passage.titleEmbeddings().stream())
                    .findFirst()
                    .map(title -> new Topic(document, title, mean(document.passages()), numbersIn(document.title())));
        }

        double near(Topic other) {
            return (title.cosine(other.title) + text.cosine(other.text)) / 2;
        }
    }

    /** @param known pairs of documents that were found to be alike already */
    static List<Duplicate> find(List<DocumentVersion> documents, Set<Set<DocumentId>> known) {
        List<Topic> topics = documents.stream()
                .limit(MOST_ARTICLES)
                .flatMap(document -> Topic.of(document).stream())
                .toList();
        List<Duplicate> found = new ArrayList<>();
        for (int later = 1; later < topics.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Topic left = topics.get(earlier);
                Topic right = topics.get(later);
                if (!known.contains(
                        Set.of(left.document().id(), right.document().id()))) {
                    duplicate(left, right).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Articles about two models or versions of a thing are near, and are no duplicates. */
    private static Optional<Duplicate> duplicate(Topic left, Topic right) {
        double near = left.near(right);
        boolean same = near >= NEAR
                && left.numbers().equals(right.numbers())
                && Readers.shared(left.document(), right.document());
        return same
                ? Optional.of(new Duplicate(
                        Kind.TOPIC,
                        Readers.bothShown(left.document(), right.document()) ? Severity.MEDIUM : Severity.LOW,
                        near,
                        List.of(quote(left.document()), quote(right.document()))))
                : Optional.empty();
    }

    private static Quote quote(DocumentVersion document) {
        String text =
                document.passages().stream().map(each -> each.passage().text()).collect(Collectors.joining("\n"));
        return Quote.of(document, List.of(), text, List.of());
    }

    private static Set<String> numbersIn(String title) {
        return Words.of(title).stream()
                .map(Word::text)
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Embedding mean(List<EncodedPassage> passages) {
        float[] sum = new float[passages.getFirst().embedding().dimensions()];
        for (EncodedPassage passage : passages) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += passage.embedding().at(i);
            }
        }
        return Embedding.normalized(sum);
    }
}
