package dev.attendant.sidecar.care.duplicate;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Readers;
import dev.attendant.sidecar.care.Section;
import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.duplicate.Duplicate.Kind;
import dev.attendant.sidecar.care.duplicate.LikePairs.Pair;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds articles that say nearly the same, and sections that do so in articles that otherwise differ. */
public final class DuplicateFinder {

    /** Shorter texts are alike by chance, such as "Click Save." */
    private static final int LEAST_RUNS = 25;

    /** From here on a reader would call two texts the same with changes. */
    private static final double ALIKE = 0.5;

    private static final double CONTAINED = 0.85;

    private DuplicateFinder() {}

    /** A text that is compared. */
    private record Candidate(DocumentVersion document, List<String> headings, String text, Shingles shingles) {
        static Candidate of(Section section) {
            return new Candidate(section.document(), section.headings(), section.text(), Shingles.of(section.text()));
        }

        static Candidate of(DocumentVersion document) {
            String text = document.passages().stream()
                    .map(each -> each.passage().text())
                    .collect(Collectors.joining("\n"));
            return new Candidate(document, List.of(), text, Shingles.of(text));
        }
    }

    /** The duplicates, first those customers see, the most alike first. */
    public static List<Duplicate> find(List<DocumentVersion> documents) {
        List<Candidate> articles = longEnough(documents.stream().map(Candidate::of));
        List<Pair> alike = alike(articles, Set.of());
        Set<Set<DocumentId>> known =
                alike.stream().map(pair -> ids(pair, articles)).collect(Collectors.toCollection(HashSet::new));
        List<Candidate> sections = longEnough(
                documents.stream().flatMap(each -> Section.of(each).stream()).map(Candidate::of));
        List<Duplicate> found = new ArrayList<>(grouped(Kind.ARTICLE, articles, alike));
        found.addAll(grouped(Kind.SECTION, sections, alike(sections, known)));
        found.addAll(TopicPairs.find(documents, known));
        found.sort(Comparator.comparing(Duplicate::severity)
                .thenComparing(Duplicate::kind)
                .thenComparing(Comparator.comparingDouble(Duplicate::similarity).reversed()));
        return found;
    }

    private static List<Candidate> longEnough(Stream<Candidate> candidates) {
        return candidates.filter(each -> each.shingles().size() >= LEAST_RUNS).toList();
    }

    /** @param known pairs of documents that need not be compared again */
    private static List<Pair> alike(List<Candidate> candidates, Set<Set<DocumentId>> known) {
        return LikePairs.of(candidates.stream().map(Candidate::shingles).toList()).stream()
                .filter(pair ->
                        pair.likeness().share() >= ALIKE || pair.likeness().contained() >= CONTAINED)
                .filter(pair -> ids(pair, candidates).size() == 2 && !known.contains(ids(pair, candidates)))
                .filter(pair -> Readers.shared(
                        candidates.get(pair.left()).document(),
                        candidates.get(pair.right()).document()))
                .sorted(Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right))
                .toList();
    }

    private static Set<DocumentId> ids(Pair pair, List<Candidate> candidates) {
        return Stream.of(pair.left(), pair.right())
                .map(place -> candidates.get(place).document().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Duplicate> grouped(Kind kind, List<Candidate> candidates, List<Pair> pairs) {
        Groups groups = new Groups(candidates.size());
        pairs.forEach(pair -> groups.join(pair.left(), pair.right()));
        return groups.all().stream()
                .map(group ->
                        duplicate(kind, group.stream().map(candidates::get).toList()))
                .toList();
    }

    private static Duplicate duplicate(Kind kind, List<Candidate> group) {
        Candidate first = group.getFirst();
        Candidate second = group.get(1);
        WordDifference difference = WordDifference.between(first.text(), second.text());
        Stream<Quote> pair = Stream.of(
                Quote.of(first.document(), first.headings(), first.text(), difference.left()),
                Quote.of(second.document(), second.headings(), second.text(), difference.right()));
        Stream<Quote> others =
                group.stream().skip(2).map(each -> Quote.of(each.document(), each.headings(), each.text(), List.of()));
        return new Duplicate(
                kind,
                severity(group),
                share(first, second),
                Stream.concat(pair, others).toList());
    }

    private static double share(Candidate first, Candidate second) {
        Set<String> shared = new HashSet<>(first.shingles().runs());
        shared.retainAll(second.shingles().runs());
        return Likeness.of(
                        shared.size(),
                        first.shingles().size(),
                        second.shingles().size())
                .share();
    }

    private static Severity severity(List<Candidate> group) {
        boolean shown =
                Readers.bothShown(group.getFirst().document(), group.get(1).document());
        return shown ? Severity.MEDIUM : Severity.LOW;
    }
}
