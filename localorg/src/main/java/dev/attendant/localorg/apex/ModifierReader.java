package dev.attendant.localorg.apex;

import io.github.apexdevtools.apexparser.ApexParser.AnnotationContext;
import io.github.apexdevtools.apexparser.ApexParser.ElementValuePairContext;
import io.github.apexdevtools.apexparser.ApexParser.ModifierContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what stands before a declaration. */
final class ModifierReader {

    private ModifierReader() {}

    static Modifiers read(List<ModifierContext> contexts) {
        Set<String> words = new HashSet<>();
        for (ModifierContext context : contexts) {
            if (context.annotation() == null) {
                words.add(words(context));
            }
        }
        List<ApexAnnotation> annotations = contexts.stream()
                .filter(context -> context.annotation() != null)
                .map(context -> annotation(context.annotation()))
                .toList();
        return new Modifiers(words, annotations);
    }

    private static String words(ModifierContext context) {
        return IntStream.range(0, context.getChildCount())
                .mapToObj(index -> context.getChild(index).getText().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static ApexAnnotation annotation(AnnotationContext context) {
        Map<String, String> values = new HashMap<>();
        if (context.elementValuePairs() != null) {
            for (ElementValuePairContext pair : context.elementValuePairs().elementValuePair()) {
                values.put(
                        pair.id().getText().toLowerCase(Locale.ROOT),
                        unquoted(pair.elementValue().getText()));
            }
        }
        return new ApexAnnotation(context.qualifiedName().getText().toLowerCase(Locale.ROOT), values);
    }

    private static String unquoted(String literal) {
        boolean quoted = literal.length() > 1 && literal.startsWith("'") && literal.endsWith("'");
        return quoted ? literal.substring(1, literal.length() - 1) : literal;
    }
}
