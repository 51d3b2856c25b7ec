package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Labels that no one uses, and labels that a translation lacks; both are warnings. */
final class LabelRule implements ReferenceRule {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");
    private static final Set<String> READ = Set.of("cls", "trigger", "js", "html", "cmp", "page", "xml");

    @Override
    public void check(References references) {
        Set<String> words = new HashSet<>();
        references.deployment().folders().forEach(folder -> readFolder(folder, words));
        references.targets().labels().all().forEach((name, label) -> {
            if (!words.contains(name)) {
                references.problems().warning(label.position(), "The label " + shown(label) + " is not used");
            }
        });
        references.tree().of("Translations").forEach(translation -> checkComplete(references, translation));
    }

    private static void checkComplete(References references, Component translation) {
        List<String> translated = translation.document().all("customLabels").stream()
                .flatMap(label -> label.text("name").stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        references.targets().labels().all().forEach((name, label) -> {
            if (!translated.contains(name)) {
                references.problems().warning(translation.start(), "The label " + shown(label) + " has no translation");
            }
        });
    }

    private static String shown(Element label) {
        return label.text("fullName").orElse("");
    }

    private static void readFolder(Path folder, Set<String> words) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).filter(LabelRule::isRead).forEach(file -> readFile(file, words));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + folder, failure);
        }
    }

    /** All text but the labels themselves and their translations. */
    private static boolean isRead(Path file) {
        String name = file.getFileName().toString();
        return READ.contains(name.substring(name.lastIndexOf('.') + 1))
                && !name.endsWith(".labels-meta.xml")
                && !name.endsWith(".translation-meta.xml");
    }

    private static void readFile(Path file, Set<String> words) {
        try {
            Matcher matcher = WORD.matcher(Files.readString(file, StandardCharsets.UTF_8));
            while (matcher.find()) {
                words.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }
}
