package dev.attendant.sidecar.entities.reference;

import dev.attendant.sidecar.entities.Circumstances;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.entities.Recogniser;
import dev.attendant.sidecar.entities.text.Utterance;
import dev.attendant.sidecar.tenant.NumberPattern;
import java.util.List;
import java.util.regex.Pattern;

/** Finds numbers of the forms that a tenant has set. */
public final class PatternRecogniser implements Recogniser {

    private final EntityType type;
    private final List<Pattern> patterns;

    public PatternRecogniser(EntityType type, List<NumberPattern> patterns) {
        this.type = type;
        this.patterns = patterns.stream().map(NumberPattern::compiled).toList();
    }

    @Override
    public List<Entity> recognise(Utterance utterance, Circumstances circumstances) {
        String text = utterance.text();
        return patterns.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(match ->
                        Entity.in(text, match.start(), match.end(), type, References.normalised(match.group()), 1))
                .toList();
    }
}
