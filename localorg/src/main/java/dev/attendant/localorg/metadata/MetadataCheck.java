package dev.attendant.localorg.metadata;

import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import dev.attendant.localorg.source.SourceTree;
import java.util.List;
import java.util.stream.Stream;

/** Checks each metadata file by itself, as an org parses it before it looks at any other. */
public final class MetadataCheck {

    private static final String NAMESPACE = "http://soap.sforce.com/2006/04/metadata";

    /** What classes and Aura components of the Tooling API are in. */
    private static final String TOOLING = "urn:metadata.tooling.soap.sforce.com";

    private final Problems problems = new Problems("metadata");
    private final ElementCheck elements = new ElementCheck(problems);
    private final FieldRules fields = new FieldRules(problems);
    private final ObjectRules objects = new ObjectRules(problems);
    private final LengthRules lengths = new LengthRules(problems);
    private final PackageRules packaged = new PackageRules(problems);
    private final NameRules names = new NameRules(problems);

    private MetadataCheck() {}

    public static List<Problem> check(SourceTree tree) {
        MetadataCheck check = new MetadataCheck();
        tree.components().forEach(check::checkRoot);
        tree.components().forEach(check.lengths::check);
        tree.components().forEach(check.packaged::check);
        check.checkRules(tree);
        return Stream.concat(tree.unreadable().stream(), check.problems.sorted().stream())
                .sorted()
                .toList();
    }

    private void checkRules(SourceTree tree) {
        tree.of("CustomField").forEach(fields::check);
        tree.of("CustomObject").forEach(object -> objects.check(object, tree));
        names.check(tree);
    }

    private void checkRoot(Component component) {
        Element root = component.document();
        if (!root.namespace().equals(NAMESPACE) && !root.namespace().equals(TOOLING)) {
            problems.error(root.position(), "Error parsing file: the namespace must be " + NAMESPACE);
        } else if (!root.name().equals(rootName(component))) {
            problems.error(
                    root.position(),
                    "Error parsing file: Element " + root.name() + " is not what a " + rootName(component)
                            + " begins with");
        } else {
            checkElements(component);
        }
    }

    /** Settings are a type of their own for each area. */
    private static String rootName(Component component) {
        return component.type().equals("Settings") ? component.name() + "Settings" : component.type();
    }

    private void checkElements(Component component) {
        MetadataTypes.ofName(rootName(component))
                .ifPresentOrElse(type -> elements.check(component.document(), type), () -> checkUnknownType(component));
    }

    private void checkUnknownType(Component component) {
        if (!NewerMetadata.hasType(component.type())) {
            problems.warning(component.start(), "The elements of a " + component.type() + " are not known here");
        }
    }
}
