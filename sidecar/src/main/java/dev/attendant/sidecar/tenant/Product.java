package dev.attendant.sidecar.tenant;

import java.util.List;

/**
 * A product of a tenant's catalogue.
 *
 * @param id what the tenant's systems know it by
 * @param name as customers read it
 * @param aliases what customers call it besides
 */
public record Product(String id, String name, List<String> aliases) {

    private static final int MOST_LENGTH = 200;

    public Product {
        aliases = List.copyOf(aliases);
        requireText("id", id);
        requireText("name", name);
        aliases.forEach(alias -> requireText("alias", alias));
    }

    private static void requireText(String part, String text) {
        if (text.isBlank() || text.length() > MOST_LENGTH) {
            throw new IllegalArgumentException(
                    "a product's " + part + " has 1 to " + MOST_LENGTH + " characters, but \"" + text + "\" has not");
        }
    }
}
