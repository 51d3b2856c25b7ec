package dev.attendant.sidecar.entities;

import dev.attendant.sidecar.entities.text.Utterance;
import java.util.List;

/** Finds entities of one kind. */
public interface Recogniser {

    /** The entities of a message in the order of their places; none where there are none, whatever the text holds. */
    List<Entity> recognise(Utterance utterance, Circumstances circumstances);
}
