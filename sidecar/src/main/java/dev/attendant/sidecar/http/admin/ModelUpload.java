package dev.attendant.sidecar.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.request.StorableText;
import dev.attendant.sidecar.models.ModelArchive;
import dev.attendant.sidecar.models.ModelCard;
import dev.attendant.sidecar.models.UnusableModelException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what an uploaded model says of itself. */
final class ModelUpload {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_LABELS = 5_000;

    private ModelUpload() {}

    /**
     * The card in a {@value ModelArchive#CARD}. Of the metrics the numbers are kept; other fields are passed over.
     *
     * @throws UnusableModelException where it does not say what a card must
     */
    static ModelCard card(byte[] json) {
        JsonNode card = tree(json);
        return new ModelCard(
                name("id", card.path("id")),
                name("encoder", card.path("encoder")),
                labels(card.path("labels")),
                metrics(card.path("metrics")));
    }

    private static JsonNode tree(byte[] json) {
        try {
            JsonNode tree = Json.MAPPER.readTree(json);
            StorableText.check(tree);
            return tree;
        } catch (IOException | ProblemException wrong) {
            throw new UnusableModelException("The " + ModelArchive.CARD + " is not JSON that can be kept.", wrong);
        }
    }

    private static List<String> labels(JsonNode labels) {
        if (!labels.isArray() || labels.isEmpty() || labels.size() > MOST_LABELS) {
            throw unusable("labels", "must be a list of 1 to " + MOST_LABELS + " names");
        }
        return StreamSupport.stream(labels.spliterator(), false)
                .map(label -> name("labels", label))
                .toList();
    }

    private static Map<String, Double> metrics(JsonNode metrics) {
        return metrics.properties().stream()
                .filter(metric -> metric.getValue().isNumber()
                        && Double.isFinite(metric.getValue().doubleValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, metric -> metric.getValue().doubleValue()));
    }

    private static String name(String field, JsonNode value) {
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > LONGEST_NAME) {
            throw unusable(field, "must have 1 to " + LONGEST_NAME + " characters, not all blank");
        }
        return value.textValue();
    }

    private static UnusableModelException unusable(String field, String reason) {
        return new UnusableModelException("In the " + ModelArchive.CARD + ", " + field + " " + reason + ".");
    }
}
