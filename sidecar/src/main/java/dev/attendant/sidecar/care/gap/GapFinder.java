package dev.attendant.sidecar.care.gap;

import dev.attendant.sidecar.care.Stems;
import dev.attendant.sidecar.care.gap.Gap.Nearest;
import dev.attendant.sidecar.care.gap.Gap.Outline;
import dev.attendant.sidecar.care.gap.Gap.Wording;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups unanswered questions, so that one article can answer each group. */
public final class GapFinder {

    /** Wordings of one question are this near on average; other questions of the same topic seldom are. */
    private static final double SAME = 0.5;

    /** Clustering takes memory with the square of the number of wordings. */
    private static final int MOST_WORDINGS = 2_000;

    private static final int LEAST_WORDS = 2;
    private static final int LATIN_END = 0x250;
    private static final int HEADINGS = 6;
    private static final int NEAREST = 3;

    private final List<DocumentVersion> documents;

    private GapFinder(List<DocumentVersion> documents) {
        this.documents = documents;
    }

    /** One wording, however often it was used. */
    private record Distinct(String text, int asked, Embedding embedding) {}

    /**
     * The gaps, those asked about most often first. Questions too vague to write about, such as "help", are none;
     * beyond two thousand wordings the rarest are left out.
     */
    public static List<Gap> find(List<Unanswered> questions, List<DocumentVersion> documents) {
        List<Distinct> wordings = distinct(questions);
        GapFinder finder = new GapFinder(documents);
        return Clusters.of(wordings.stream().map(Distinct::embedding).toList(), SAME).stream()
                .map(places -> places.stream().map(wordings::get).toList())
                .map(finder::gap)
                .sorted(Comparator.comparingInt(Gap::asked).reversed().thenComparing(Gap::name))
                .toList();
    }

    private static List<Distinct> distinct(List<Unanswered> questions) {
        Map<String, List<Unanswered>> byText = questions.stream()
                .filter(question -> !isVague(question.text()))
                .collect(Collectors.groupingBy(
                        question -> question.text().strip().toLowerCase(Locale.ROOT),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byText.values().stream()
                .map(same -> new Distinct(
                        same.getFirst().text().strip(),
                        same.size(),
                        same.getFirst().embedding()))
                .sorted(Comparator.comparingInt(Distinct::asked).reversed())
                .limit(MOST_WORDINGS)
                .toList();
    }

    /** Only of Latin script it is known which words say little. */
    private static boolean isVague(String text) {
        boolean latin = text.chars().filter(Character::isLetter).allMatch(letter -> letter < LATIN_END);
        return latin && Stems.of(text).size() < LEAST_WORDS;
    }

    private Gap gap(List<Distinct> cluster) {
        Distinct central = cluster.stream()
                .max(Comparator.comparingDouble(each -> centrality(each, cluster)))
                .orElseThrow();
        List<Wording> wordings = cluster.stream()
                .sorted(Comparator.comparingInt(Distinct::asked).reversed())
                .map(each -> new Wording(each.text(), each.asked()))
                .toList();
        int asked = cluster.stream().mapToInt(Distinct::asked).sum();
        return new Gap(central.text(), asked, wordings, outline(central, wordings));
    }

    private static double centrality(Distinct wording, List<Distinct> cluster) {
        return cluster.stream()
                .mapToDouble(other -> other.asked() * wording.embedding().cosine(other.embedding()))
                .sum();
    }

    private Outline outline(Distinct central, List<Wording> wordings) {
        List<String> headings = Stream.concat(
                        Stream.of(central.text()), wordings.stream().map(Wording::text))
                .map(GapFinder::asHeading)
                .distinct()
                .limit(HEADINGS)
                .toList();
        return new Outline(headings.getFirst().replaceFirst("[?.!]+$", ""), headings, nearest(central.embedding()));
    }

    private List<Nearest> nearest(Embedding question) {
        return documents.stream()
                .filter(document -> !document.passages().isEmpty())
                .map(document -> new Nearest(document.location(), document.title(), likeness(document, question)))
                .sorted(Comparator.comparingDouble(Nearest::likeness).reversed())
                .limit(NEAREST)
                .toList();
    }

    private static double likeness(DocumentVersion document, Embedding question) {
        return document.passages().stream()
                .mapToDouble(each -> each.embedding().cosine(question))
                .max()
                .orElse(-1);
    }

    private static String asHeading(String question) {
        String words = question.replaceAll("\\s+", " ").strip();
        int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
