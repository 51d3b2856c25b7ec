package dev.attendant.sidecar.entities;

import dev.attendant.sidecar.entities.text.Tokens;
import java.util.List;

/** Finds entities of one kind. */
public interface Recogniser {

    /** The entities of a message in the order of their places; none where there are none, whatever the text holds. */
    List<Entity> recognise(Tokens tokens, Circumstances circumstances);
}
