package dev.attendant.sidecar.entities.contact;

import dev.attendant.sidecar.entities.Circumstances;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.entities.Recogniser;
import dev.attendant.sidecar.entities.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds e-mail addresses. */
public final class EmailRecogniser implements Recogniser {

    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}_%+'-]{1,64}+(?:\\.[\\p{L}\\p{N}_%+'-]{1,64}+){0,8}+"
                    + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,6}\\p{L}{2,24}(?![\\p{L}\\p{N}@])");

    @Override
    public List<Entity> recognise(Tokens tokens, Circumstances circumstances) {
        return tokens.contains('@')
                ? ADDRESS.matcher(tokens.text())
                        .results()
                        .map(match -> entity(tokens.text(), match))
                        .toList()
                : List.of();
    }

    private static Entity entity(String text, MatchResult match) {
        String address = match.group();
        int at = address.indexOf('@');
        String value = address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
        return Entity.in(text, match.start(), match.end(), EntityType.EMAIL, value, 1);
    }
}
