package dev.attendant.localorg.schema;

import dev.attendant.localorg.listing.Listing;
import io.github.apexdevtools.sobjecttypes.Account;
import io.github.apexdevtools.standardtypes.System.SObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** The standard objects, read off the classes of sobject-types. */
final class StandardObjects {

    private static final String FOLDER = Account.class.getPackageName().replace('.', '/') + "/";
    private static final Map<String, String> NAMES = names();
    private static final Set<String> LONG_TEXT = Listing.names(StandardObjects.class, "long-text-fields.txt");

    private StandardObjects() {}

    /** A fresh description, to which a package may add fields. */
    static Optional<Entity> find(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT))).map(StandardObjects::read);
    }

    private static Entity read(String name) {
        Map<String, Field> fields = new HashMap<>();
        Map<String, String> children = new HashMap<>();
        List<java.lang.reflect.Field> members = List.of(type(name).getFields());
        for (java.lang.reflect.Field member : members) {
            Class<?> type = member.getType();
            if (type.isArray()) {
                children.put(member.getName(), type.getComponentType().getSimpleName());
            } else if (!member.getName().equals("SObjectType")
                    && !member.getName().equals("Fields")) {
                fields.putIfAbsent(member.getName(), field(name, member, members));
            }
        }
        return new Entity(name, new ArrayList<>(fields.values()), children);
    }

    private static Field field(String object, java.lang.reflect.Field member, List<java.lang.reflect.Field> members) {
        String name = member.getName();
        if (LONG_TEXT.contains(object + "." + name)) {
            return Field.plain(name, "LongTextArea");
        }
        if (name.endsWith("Id") && name.length() > 2) {
            String relationship = name.substring(0, name.length() - 2);
            Optional<String> target = members.stream()
                    .filter(other -> other.getName().equals(relationship))
                    .map(other -> other.getType().getSimpleName())
                    .findFirst();
            return new Field(
                    name,
                    "Id",
                    target.map(found -> relationship),
                    target.stream().toList(),
                    Set.of());
        }
        return SObject.class.isAssignableFrom(member.getType())
                ? new Field(
                        name,
                        "relationship",
                        Optional.of(name),
                        List.of(member.getType().getSimpleName()),
                        Set.of())
                : Field.plain(name, member.getType().getSimpleName());
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(FOLDER.replace('/', '.') + name, false, StandardObjects.class.getClassLoader());
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException("No class for " + name, failure);
        }
    }

    private static Map<String, String> names() {
        try (JarFile jar = new JarFile(Path.of(Account.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.startsWith(FOLDER) && entry.endsWith(".class") && !entry.contains("$."))
                    .map(entry -> entry.substring(FOLDER.length(), entry.length() - ".class".length()))
                    .filter(entry -> !entry.contains("/"))
                    .collect(Collectors.toUnmodifiableMap(
                            entry -> entry.toLowerCase(Locale.ROOT), entry -> entry, (first, second) -> first));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
