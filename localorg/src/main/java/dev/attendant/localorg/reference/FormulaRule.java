package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The custom fields, labels, permissions and records that the formulas of fields and validation rules name. */
final class FormulaRule implements ReferenceRule {

    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[$A-Za-z]\\w*(?:\\.\\w+)*");

    @Override
    public void check(References references) {
        Stream.concat(
                        elements(references, "CustomField", "formula"),
                        elements(references, "ValidationRule", "errorConditionFormula"))
                .forEach(formula -> checkFormula(references, formula));
    }

    /** A formula and the object whose fields it reads. */
    private record Formula(String object, Element element) {}

    private static Stream<Formula> elements(References references, String type, String name) {
        return references.tree().of(type).stream().flatMap(component -> formulas(component, name));
    }

    private static Stream<Formula> formulas(Component component, String name) {
        return component.document().all(name).stream().map(element -> new Formula(component.owner(), element));
    }

    private static void checkFormula(References references, Formula formula) {
        String text = TEXT_OR_COMMENT.matcher(formula.element().text()).replaceAll(" ");
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            checkName(references, formula, names.group());
        }
    }

    private static void checkName(References references, Formula formula, String name) {
        Element element = formula.element();
        List<String> parts = List.of(name.split("\\.", 2));
        String rest = parts.getLast();
        switch (parts.getFirst()) {
            case "$Label" -> references.require(element.position(), element.name(), "CustomLabel", rest);
            case "$Permission" -> references.require(element.position(), element.name(), "CustomPermission", rest);
            default -> {
                if (!name.startsWith("$") && name.contains("__")) {
                    references.requireField(element.position(), element.name(), formula.object(), name);
                }
            }
        }
    }
}
