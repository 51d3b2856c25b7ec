package dev.attendant.localorg.reference;

import dev.attendant.localorg.listing.Listing;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.List;

/** The references that are one element's text each; kept in {@code references.txt}. */
final class TableRule implements ReferenceRule {

    private static final List<TableRow> ROWS = Listing.lines(TableRule.class, "references.txt").stream()
            .map(TableRow::parse)
            .toList();

    @Override
    public void check(References references) {
        for (TableRow row : ROWS) {
            for (Component component : references.tree().of(row.type())) {
                row.elements(component).forEach(element -> require(references, row, component, element));
            }
        }
    }

    private static void require(References references, TableRow row, Component component, Element element) {
        if (!row.target().equals("OwnField")) {
            references.require(element, row.target());
        } else if (!isListName(element.text())) {
            references.requireField(element, object(component));
        }
    }

    /** Lists name standard fields in capitals of their own, such as {@code CASES.CASE_NUMBER}. */
    private static boolean isListName(String name) {
        return name.matches("[A-Z][A-Z0-9_.]*");
    }

    /** The object of a field, list view, layout or quick action. */
    private static String object(Component component) {
        return component.type().equals("Layout") ? component.name().replaceFirst("-.*", "") : component.owner();
    }
}
