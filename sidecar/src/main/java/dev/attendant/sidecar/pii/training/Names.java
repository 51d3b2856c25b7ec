package dev.attendant.sidecar.pii.training;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names as people write their own. */
record Names(List<String> givenNames, List<String> familyNames, Choices choices) {

    private static final Pattern WORD_START = Pattern.compile("(^|[\\s'-])(\\p{L})");
    private static final Pattern SCOTTISH = Pattern.compile("^(Mc)(\\p{L})");
    private static final Pattern PARTICLE = Pattern.compile("\\b(Van|De|Den|Der|La|Von|Dos|Da|Del)\\b(?= )");

    String first() {
        return cased(choices.of(givenNames));
    }

    String last() {
        String name = cased(choices.of(familyNames));
        return choices.happens(0.06) ? name + "-" + cased(choices.of(familyNames)) : name;
    }

    String full() {
        return switch (choices.number(0, 19)) {
            case 0 -> first() + " " + choices.pattern("@") + ". " + last();
            case 1 -> first() + " " + choices.pattern("@") + " " + last();
            case 2 -> choices.pattern("@") + ". " + last();
            case 3 -> first() + " " + first() + " " + last();
            case 4 -> first() + " " + last().toUpperCase(Locale.ROOT);
            case 5 -> first().toLowerCase(Locale.ROOT) + " " + last().toLowerCase(Locale.ROOT);
            case 6 -> (first() + " " + last()).toUpperCase(Locale.ROOT);
            case 7 -> first();
            case 8 -> last() + ", " + first();
            default -> first() + " " + last();
        };
    }

    static String cased(String name) {
        String upper = WORD_START.matcher(name).replaceAll(Names::capital);
        String scottish = SCOTTISH.matcher(upper)
                .replaceAll(found -> found.group(1) + found.group(2).toUpperCase(Locale.ROOT));
        return PARTICLE.matcher(scottish).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
    }

    private static String capital(MatchResult found) {
        return found.group(1) + found.group(2).toUpperCase(Locale.ROOT);
    }
}
