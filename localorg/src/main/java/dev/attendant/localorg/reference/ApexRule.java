package dev.attendant.localorg.reference;

import dev.attendant.localorg.apex.ApexFile;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import io.github.apexdevtools.apexparser.ApexParser.TriggerUnitContext;
import java.util.Optional;

/** What Apex names by text, the object of each trigger, and the external credential of each named one. */
final class ApexRule implements ReferenceRule {

    @Override
    public void check(References references) {
        for (ApexFile file : references.apex().files()) {
            new ApexNames(file, references).visit(file.tree());
            if (file.tree() instanceof TriggerUnitContext trigger) {
                references.require(
                        file.position(trigger.id(1)),
                        "object",
                        "CustomObject",
                        trigger.id(1).getText());
            }
        }
        references.tree().of("NamedCredential").forEach(credential -> checkCredential(references, credential));
    }

    private static void checkCredential(References references, Component credential) {
        boolean isSecured = false;
        for (Element parameter : credential.document().all("namedCredentialParameters")) {
            Optional<Element> external = parameter.first("externalCredential");
            external.ifPresent(name -> references.require(name, "ExternalCredential"));
            isSecured |= external.isPresent();
        }
        boolean needsExternal = credential
                .document()
                .text("namedCredentialType")
                .filter("SecuredEndpoint"::equals)
                .isPresent();
        if (needsExternal && !isSecured) {
            references.problems().error(credential.start(), "A secured endpoint needs an external credential");
        }
    }
}
