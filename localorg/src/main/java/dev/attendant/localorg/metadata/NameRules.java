package dev.attendant.localorg.metadata;

import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.SourceTree;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** API names: their letters, their length, and that each stands once. */
final class NameRules {

    private static final int LONGEST = 40;
    private static final int LONGEST_PERMISSION_SET = 80;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z](_?[A-Za-z0-9])*(__[a-z]{1,4})?");

    /** Types whose names are labels, paths or made of two names. */
    private static final Set<String> FREE = Set.of(
            "CustomLabels",
            "CustomFieldTranslation",
            "CustomMetadata",
            "CustomObjectTranslation",
            "Layout",
            "CustomIndex",
            "Network",
            "Profile",
            "Report",
            "Dashboard",
            "QuickAction",
            "Settings",
            "Translations");

    private static final Set<String> LONG =
            Set.of("PermissionSet", "Flow", "QuickAction", "CustomPermission", "GenAiFunction", "GenAiPlugin");

    private final Problems problems;

    NameRules(Problems problems) {
        this.problems = problems;
    }

    void check(SourceTree tree) {
        Map<String, Component> seen = new HashMap<>();
        for (Component component : tree.components()) {
            String key = component.type() + " " + component.name().toLowerCase(Locale.ROOT);
            Component other = seen.putIfAbsent(key, component);
            if (other != null) {
                problems.error(
                        component.start(),
                        "Duplicate " + component.type() + " " + component.name() + ": see " + other.file());
            }
            checkShape(component);
        }
    }

    private void checkShape(Component component) {
        if (FREE.contains(component.type())) {
            return;
        }
        String name = component.localName();
        if (!SHAPE.matcher(name).matches()) {
            problems.error(
                    component.start(),
                    "The API name '" + name + "' can only contain underscores and alphanumeric characters. It must"
                            + " begin with a letter, not end with an underscore, and not contain two consecutive"
                            + " underscores");
        }
        int most = LONG.contains(component.type()) ? LONGEST_PERMISSION_SET : LONGEST;
        if (name.replaceFirst("__[a-z]{1,4}$", "").length() > most) {
            problems.error(component.start(), "The API name '" + name + "' is longer than " + most + " characters");
        }
    }
}
