package dev.attendant.localorg.metadata;

import com.sforce.soap.metadata.CustomObject;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the metadata API knows of each type: its elements and their types, read off the setters of its classes. */
final class MetadataTypes {

    private static final String PACKAGE = CustomObject.class.getPackageName();
    private static final Map<Class<?>, Map<String, Class<?>>> ELEMENTS = new ConcurrentHashMap<>();

    private MetadataTypes() {}

    /** The class of a metadata type; empty where the API of version 62 does not know it. */
    static Optional<Class<?>> ofName(String type) {
        try {
            return Optional.of(Class.forName(PACKAGE + "." + type, false, MetadataTypes.class.getClassLoader()));
        } catch (ClassNotFoundException unknown) {
            return Optional.empty();
        }
    }

    /** The elements of a type with the type of each; an array where one may be repeated. */
    static Map<String, Class<?>> elements(Class<?> type) {
        return ELEMENTS.computeIfAbsent(type, MetadataTypes::readElements);
    }

    static boolean isComplex(Class<?> type) {
        return type.getPackageName().equals(PACKAGE) && !type.isEnum();
    }

    private static Map<String, Class<?>> readElements(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
                .collect(Collectors.toUnmodifiableMap(
                        MetadataTypes::element, method -> method.getParameterTypes()[0], (first, second) -> first));
    }

    private static String element(Method setter) {
        String property = setter.getName().substring("set".length());
        return Character.toLowerCase(property.charAt(0)) + property.substring(1);
    }
}
