package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.value.Value;
import dev.attendant.sidecar.grounding.word.Cue;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What never passes, however likely it looks: values, names and promises that no text of the evidence has. */
final class HardRules {

    private static final Set<String> OWN_DEEDS = Set.of("i've", "i'll");
    private static final Set<String> DEEDS = Set.of("have", "will");

    private final Vocabulary vocabulary;

    HardRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Why a sentence cannot be supported, if it cannot. */
    Optional<Reason> broken(Statement said, List<Statement> evidence) {
        return Stream.of(value(said, evidence), promise(said, evidence), name(said, evidence))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Reason> value(Statement said, List<Statement> evidence) {
        return said.values().stream()
                .filter(value -> !value.vague() && !isKnown(value, evidence))
                .findFirst()
                .map(HardRules::reason);
    }

    private static boolean isKnown(Value value, List<Statement> evidence) {
        return evidence.stream().flatMap(each -> each.values().stream()).anyMatch(value::agrees);
    }

    private static Reason reason(Value value) {
        if (value.kind() == Value.Kind.ADDRESS) {
            return Reason.ADDRESS_NOT_IN_EVIDENCE;
        }
        return value.isDate() ? Reason.DATE_DIFFERS : Reason.NUMBER_DIFFERS;
    }

    private Optional<Reason> promise(Statement said, List<Statement> evidence) {
        boolean promised = said.words().stream().anyMatch(word -> word.is(Cue.PROMISE) && !isKnown(word, evidence));
        return promised || tellsOwnDeeds(said) ? Optional.of(Reason.PROMISE_NOT_IN_EVIDENCE) : Optional.empty();
    }

    /** No text can tell what the one who answers has done or will do. */
    private static boolean tellsOwnDeeds(Statement said) {
        List<Word> words = said.words();
        for (int i = 0; i < words.size(); i++) {
            boolean deed = words.get(i).form().equals("i")
                    && i + 1 < words.size()
                    && DEEDS.contains(words.get(i + 1).form());
            if (deed || OWN_DEEDS.contains(words.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Reason> name(Statement said, List<Statement> evidence) {
        return said.words().stream()
                .filter(word -> word.name() && word.weight() > 0 && !isKnown(word, evidence))
                .findFirst()
                .map(word -> Reason.NAME_NOT_IN_EVIDENCE);
    }

    private boolean isKnown(Word word, List<Statement> evidence) {
        return isShort(word, evidence)
                || evidence.stream()
                        .flatMap(each -> each.words().stream())
                        .anyMatch(known -> vocabulary.likeness(word.stem(), known.stem()) > 0);
    }

    /** Whether it is made of the first letters of neighbouring words, as "SSO" is of "single sign-on". */
    private static boolean isShort(Word word, List<Statement> evidence) {
        return word.form().length() > 1
                && evidence.stream().anyMatch(each -> initials(each).contains(word.form()));
    }

    private static String initials(Statement statement) {
        return statement.words().stream()
                .flatMap(word -> Stream.of(word.form().split("-", -1)))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1))
                .collect(Collectors.joining());
    }
}
