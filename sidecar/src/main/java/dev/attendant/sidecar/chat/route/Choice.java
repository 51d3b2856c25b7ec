package dev.attendant.sidecar.chat.route;

import java.util.List;

/**
 * Which models are asked for a request.
 *
 * @param models as {@code provider/name}, in the order in which they are tried
 * @param reasons how each rule, and each model that is not where it was listed, came to its place; a sentence each
 */
public record Choice(List<String> models, List<String> reasons) {

    public Choice {
        models = List.copyOf(models);
        reasons = List.copyOf(reasons);
    }
}
