package dev.attendant.sidecar.understanding;

import java.util.List;

/**
 * What a customer may want.
 *
 * @param description what belongs here, and what belongs to a neighbouring intent instead
 * @param examples short messages, as a customer would write them
 * @param personal whether it is a matter of one customer's own data, which an article seldom settles
 * @param courtesy whether it asks for nothing but a courtesy in return
 */
public record Intent(String name, String description, List<String> examples, boolean personal, boolean courtesy) {

    public Intent {
        if (!name.matches("[a-z]+(_[a-z]+)*")) {
            throw new IllegalArgumentException("the name of an intent is in snake case, unlike " + name);
        }
        if (description.isBlank()) {
            throw new IllegalArgumentException(name + " has no description");
        }
        examples = List.copyOf(examples);
    }
}
