package dev.attendant.sidecar.models;

import java.util.List;
import java.util.Map;

/**
 * What a model says of itself.
 *
 * @param id names its content; the same content has the same id
 * @param encoder the encoder whose readings it was trained on, and so the only one it can be used with
 * @param labels what it tells apart
 * @param metrics what was measured when it was trained, by name
 */
public record ModelCard(String id, String encoder, List<String> labels, Map<String, Double> metrics) {

    public ModelCard {
        labels = List.copyOf(labels);
        metrics = Map.copyOf(metrics);
    }
}
