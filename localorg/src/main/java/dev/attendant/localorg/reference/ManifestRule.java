package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Element;
import dev.attendant.localorg.source.MalformedXmlException;
import dev.attendant.localorg.source.MetadataKinds;
import dev.attendant.localorg.source.XmlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether {@code manifest/package.xml}, beside the package's folder, lists what is there. */
final class ManifestRule implements ReferenceRule {

    @Override
    public void check(References references) {
        references.deployment().folders().stream()
                .map(folder ->
                        folder.toAbsolutePath().resolveSibling("manifest").resolve("package.xml"))
                .filter(Files::exists)
                .distinct()
                .forEach(manifest -> checkManifest(references, manifest));
    }

    private static void checkManifest(References references, Path manifest) {
        try {
            XmlReader.read(manifest).all("types").forEach(types -> checkTypes(references, types));
        } catch (MalformedXmlException failure) {
            references.problems().error(failure.position(), String.valueOf(failure.getMessage()));
        }
    }

    private static void checkTypes(References references, Element types) {
        Optional<Element> name = types.first("name");
        String type = name.map(Element::text).orElse("");
        if (MetadataKinds.ofType(type).isEmpty() && !type.equals("CustomLabel")) {
            references
                    .problems()
                    .error(name.orElse(types).position(), "Unknown type name '" + type + "' specified in package.xml");
            return;
        }
        types.all("members").stream()
                .filter(member -> !member.text().equals("*") && !isStandard(member.text(), type))
                .forEach(member -> references.require(member, typeOf(member.text(), type)));
    }

    /** Folders of reports and dashboards are listed among these, by names without a slash. */
    private static String typeOf(String name, String type) {
        String folder = type + "Folder";
        return MetadataKinds.ofType(folder).isPresent() && !name.contains("/") ? folder : type;
    }

    /** Standard objects may be listed to take along what is custom about them. */
    private static boolean isStandard(String name, String type) {
        return type.equals("CustomObject") && !name.contains("__");
    }
}
