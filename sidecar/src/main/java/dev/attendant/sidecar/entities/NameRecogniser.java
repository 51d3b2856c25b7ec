package dev.attendant.sidecar.entities;

import dev.attendant.sidecar.entities.text.Utterance;
import java.util.List;

/** Finds the names that a {@link NameFinder} knows. */
public final class NameRecogniser implements Recogniser {

    private final NameFinder names;

    public NameRecogniser(NameFinder names) {
        this.names = names;
    }

    @Override
    public List<Entity> recognise(Utterance utterance, Circumstances circumstances) {
        return names.names(utterance.text());
    }
}
