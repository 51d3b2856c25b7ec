package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;

/** Whether translated objects and fields exist; both are named by their folder, {@code Case-de}. */
final class TranslationRule implements ReferenceRule {

    @Override
    public void check(References references) {
        for (Component translation : references.tree().of("CustomObjectTranslation")) {
            String object = object(translation);
            references.require(translation.start(), "objectTranslation", "CustomObject", object);
            translation.document().all("fields").stream()
                    .flatMap(field -> field.first("name").stream())
                    .forEach(name -> references.requireField(name, object));
        }
        for (Component translation : references.tree().of("CustomFieldTranslation")) {
            references.requireField(translation.start(), "name", object(translation), translation.localName());
        }
    }

    private static String object(Component translation) {
        return translation.owner().replaceFirst("-[a-zA-Z_]+$", "");
    }
}
