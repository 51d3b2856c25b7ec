package dev.attendant.sidecar.mood;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the labels of GoEmotions (Demszky et al. 2020) map to Ekman's six emotions and neutral, to sentiment, and to the
 * emotions of customer service. It stands in {@code /mood/taxonomy.tsv}.
 */
public final class EmotionTaxonomy {

    /** Ekman's emotions and neutral, by name. */
    public static final List<String> EKMAN =
            List.of("anger", "disgust", "fear", "joy", "neutral", "sadness", "surprise");

    private static final String FILE = "/mood/taxonomy.tsv";
    private static final String NONE = "-";

    private final List<Row> rows;
    private final Map<String, Row> byName;

    private EmotionTaxonomy(List<Row> rows) {
        this.rows = rows;
        this.byName = rows.stream().collect(Collectors.toMap(Row::name, Function.identity()));
    }

    private record Row(String name, String ekman, String sentiment, String emotion) {

        static Row of(String line) {
            String[] columns = line.split("\t", 4);
            return new Row(columns[0], columns[1], columns[2], columns[3]);
        }
    }

    /**
     * Reads the table.
     *
     * @throws IllegalStateException where it is missing
     */
    public static EmotionTaxonomy load() {
        try (InputStream stream = EmotionTaxonomy.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new EmotionTaxonomy(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList());
        } catch (IOException failure) {
            throw new IllegalStateException(FILE + " cannot be read", failure);
        }
    }

    /** The labels of GoEmotions in the order of their numbers, from 0. */
    public List<String> names() {
        return rows.stream().map(Row::name).toList();
    }

    /** Ekman's group of a GoEmotions label; empty where there is no such label. */
    public Optional<String> ekman(String name) {
        return Optional.ofNullable(byName.get(name)).map(Row::ekman);
    }

    /** The sentiment of a GoEmotions label; empty where it has none of its own or is not known. */
    public Optional<String> sentiment(String name) {
        return Optional.ofNullable(byName.get(name)).map(Row::sentiment).filter(each -> !each.equals(NONE));
    }

    /** The customer-service emotion of a GoEmotions label; empty where none fits or it is not known. */
    public Optional<String> emotion(String name) {
        return Optional.ofNullable(byName.get(name)).map(Row::emotion).filter(each -> !each.equals(NONE));
    }

    /** The sentiment of a customer-service emotion. */
    public String sentimentOfEmotion(String emotion) {
        return switch (emotion) {
            case "gratitude", "joy" -> Sentiment.POSITIVE;
            case "neutral", "confusion" -> Sentiment.NEUTRAL;
            default -> Sentiment.NEGATIVE;
        };
    }
}
