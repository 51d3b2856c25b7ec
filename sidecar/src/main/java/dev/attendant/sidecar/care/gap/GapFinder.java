package dev.attendant.sidecar.care.gap;

import dev.attendant.sidecar.care.Stems;
import dev.attendant.sidecar.care.gap.Gap.Outline;
import dev.attendant.sidecar.care.gap.Gap.Wording;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.QueryEmbedding;
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

    private final NearestArticles articles;

    private GapFinder(NearestArticles articles) {
        this.articles = articles;
    }

    /** One wording, however often it was used. */
    private record Distinct(String text, int asked, QueryEmbedding embedding) {

        Embedding meaning() {
            return embedding.meaning();
        }
    }

    /** Wordings of one question, the most frequent first, and the one that is nearest to the others. */
    private record Cluster(Distinct central, List<Distinct> wordings) {

        static Cluster of(List<Distinct> wordings) {
            Distinct central = wordings.stream()
                    .max(Comparator.comparingDouble(each -> centrality(each, wordings)))
                    .orElseThrow();
            return new Cluster(
                    central,
                    wordings.stream()
                            .sorted(Comparator.comparingInt(Distinct::asked).reversed())
                            .toList());
        }

        private static double centrality(Distinct wording, List<Distinct> cluster) {
            return cluster.stream()
                    .mapToDouble(other -> other.asked() * wording.meaning().cosine(other.meaning()))
                    .sum();
        }

        int asked() {
            return wordings.stream().mapToInt(Distinct::asked).sum();
        }

        String name() {
            return central.text();
        }
    }

    /**
     * The gaps, those asked about most often first. Questions too vague to write about, such as "help", are none;
     * beyond two thousand wordings the rarest are left out.
     */
    public static List<Gap> find(List<Unanswered> questions, List<DocumentVersion> documents) {
        return find(questions, NearestArticles.of(documents), Integer.MAX_VALUE);
    }

    /** @param most gaps wanted; what is asked more seldom is left out */
    static List<Gap> find(List<Unanswered> questions, NearestArticles articles, int most) {
        List<Distinct> wordings = distinct(questions);
        GapFinder finder = new GapFinder(articles);
        return Clusters.of(wordings.stream().map(Distinct::meaning).toList(), SAME).stream()
                .map(places -> Cluster.of(places.stream().map(wordings::get).toList()))
                .sorted(Comparator.comparingInt(Cluster::asked).reversed().thenComparing(Cluster::name))
                .limit(most)
                .map(finder::gap)
                .toList();
    }

    private static List<Distinct> distinct(List<Unanswered> questions) {
        Map<String, List<Unanswered>> byText = questions.stream()
                .filter(question -> !isVague(question.text()))
                .collect(Collectors.groupingBy(
                        question -> sameness(question.text()), LinkedHashMap::new, Collectors.toList()));
        return byText.values().stream()
                .map(same -> new Distinct(
                        same.getFirst().text().strip(),
                        same.size(),
                        same.getFirst().embedding()))
                .sorted(Comparator.comparingInt(Distinct::asked).reversed())
                .limit(MOST_WORDINGS)
                .toList();
    }

    /** What two messages have alike that are one wording. */
    static String sameness(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Only of Latin script it is known which words say little. */
    private static boolean isVague(String text) {
        boolean latin = text.chars().filter(Character::isLetter).allMatch(letter -> letter < LATIN_END);
        return latin && Stems.of(text).size() < LEAST_WORDS;
    }

    private Gap gap(Cluster cluster) {
        List<Wording> wordings = cluster.wordings().stream()
                .map(each -> new Wording(each.text(), each.asked()))
                .toList();
        return new Gap(cluster.name(), cluster.asked(), wordings, outline(cluster.central(), wordings));
    }

    private Outline outline(Distinct central, List<Wording> wordings) {
        List<String> headings = Stream.concat(
                        Stream.of(central.text()), wordings.stream().map(Wording::text))
                .map(GapFinder::asHeading)
                .distinct()
                .limit(HEADINGS)
                .toList();
        return new Outline(
                headings.getFirst().replaceFirst("[?.!]+$", ""),
                headings,
                articles.nearest(central.text(), central.embedding()));
    }

    private static String asHeading(String question) {
        String words = question.replaceAll("\\s+", " ").strip();
        int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
