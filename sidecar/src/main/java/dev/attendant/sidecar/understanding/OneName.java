package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import java.util.List;

/** Gives everybody whom a message names the same name, so that nobody is understood differently for theirs. */
final class OneName {

    private static final String NAME = "Alex";

    private OneName() {}

    /**
     * The text with one name in place of each person's.
     *
     * @param found what it names, in the order of the text
     */
    static String forAll(String text, List<Entity> found) {
        StringBuilder same = new StringBuilder();
        int done = 0;
        for (Entity entity : found) {
            if (entity.type() == EntityType.PERSON) {
                same.append(text, done, entity.start()).append(NAME);
                done = entity.end();
            }
        }
        return same.append(text, done, text.length()).toString();
    }
}
