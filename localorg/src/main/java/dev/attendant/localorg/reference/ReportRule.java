package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objects and fields of reports and report types, the folders of reports, and the columns of dashboards. */
final class ReportRule implements ReferenceRule {

    private static final Set<String> FIELDS = Set.of(
            "field", "column", "dateColumn", "primarySortColumn", "sortColumn", "groupingColumn", "legacyColumn");
    private static final Pattern ENTITY = Pattern.compile("\\$(\\w+__[ce])");
    private static final Pattern COLUMN = Pattern.compile("(\\w+?__[ce]|[A-Z]\\w*?)[.$](\\w+__c)(?:\\$.*)?");
    private static final Pattern NESTED = Pattern.compile("(\\w+__c)\\.\\w+__c\\$(\\w+__c)");

    @Override
    public void check(References references) {
        references.tree().of("Report").forEach(report -> checkReport(references, report));
        references.tree().of("Dashboard").forEach(dashboard -> {
            checkColumns(references, dashboard);
            checkFolder(references, dashboard, "DashboardFolder");
        });
        references.tree().of("ReportType").forEach(type -> checkType(references, type));
    }

    private static void checkReport(References references, Component report) {
        checkFolder(references, report, "ReportFolder");
        report.document().first("reportType").ifPresent(type -> {
            Matcher entity = ENTITY.matcher(type.text());
            while (entity.find()) {
                references.require(type.position(), "reportType", "CustomObject", entity.group(1));
            }
            if (type.text().endsWith("__c") && !type.text().contains("$")) {
                references.require(
                        type.position(), "reportType", "ReportType", type.text().replaceFirst("__c$", ""));
            }
        });
        checkColumns(references, report);
    }

    private static void checkFolder(References references, Component component, String type) {
        String folder = component.name().replaceFirst("/[^/]*$", "");
        if (!folder.equals("unfiled$public")) {
            references.require(component.start(), "folder", type, folder);
        }
    }

    private static void checkColumns(References references, Component component) {
        component
                .document()
                .descendants()
                .filter(element -> FIELDS.contains(element.name()))
                .forEach(element -> checkColumn(references, element));
    }

    private static void checkColumn(References references, Element element) {
        Matcher nested = NESTED.matcher(element.text());
        Matcher column = COLUMN.matcher(element.text());
        if (nested.matches()) {
            target(references, element.text())
                    .ifPresent(target ->
                            references.requireField(element.position(), element.name(), target, nested.group(2)));
        } else if (column.matches()) {
            references.requireField(element.position(), element.name(), column.group(1), column.group(2));
        }
    }

    /** What the lookup in {@code Turn__c.Conversation__c$Status__c} leads to. */
    private static Optional<String> target(References references, String column) {
        String object = column.replaceFirst("\\..*", "");
        String lookup = column.replaceFirst("^[^.]*\\.", "").replaceFirst("\\$.*", "");
        return references
                .schema()
                .field(object, lookup)
                .flatMap(field -> field.targets().stream().findFirst());
    }

    private static void checkType(References references, Component type) {
        String base = type.document().text("baseObject").orElse("");
        type.document()
                .descendants()
                .filter(element -> element.name().equals("columns"))
                .filter(columns -> columns.text("table").equals(Optional.of(base)))
                .forEach(columns -> columns.first("field")
                        .filter(field -> field.text().contains("__c"))
                        .ifPresent(field -> references.requireField(field, base)));
        type.document()
                .all("join")
                .forEach(join -> join.first("relationship")
                        .filter(name -> name.text().endsWith("__r"))
                        .filter(name -> references
                                .schema()
                                .find(base)
                                .filter(entity -> entity.child(name.text()).isEmpty())
                                .isPresent())
                        .ifPresent(name -> references
                                .problems()
                                .error(name.position(), "Invalid relationship " + name.text() + " from " + base)));
    }
}
