package dev.attendant.localorg.source;

import dev.attendant.localorg.problem.Position;
import dev.attendant.localorg.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the components below some folders. */
public final class SourceReader {

    /** What lies beside components and is none, as .forceignore tells the client. */
    private static final Set<String> IGNORED =
            Set.of("jsconfig.json", "tsconfig.json", "README.md", "package.xml", "__tests__", "__mocks__");

    private final Problems problems = new Problems("metadata");
    private final List<Component> components = new ArrayList<>();

    private SourceReader() {}

    public static SourceTree read(List<Path> folders) {
        SourceReader reader = new SourceReader();
        folders.forEach(reader::readFolder);
        return new SourceTree(reader.components, reader.problems.sorted());
    }

    private void readFolder(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .filter(file -> !isIgnored(folder.relativize(file)))
                    .sorted()
                    .forEach(this::readFile);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + folder, failure);
        }
    }

    private static boolean isIgnored(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".") || IGNORED.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    private void readFile(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith("-meta.xml")) {
            MetadataKinds.ofMetaFile(name).ifPresentOrElse(kind -> readMetadata(kind, file), () -> refuse(file));
        } else {
            MetadataKinds.ofContentFile(name).ifPresentOrElse(kind -> requireMetadata(file), () -> requireOwner(file));
        }
    }

    private void readMetadata(MetadataKind kind, Path file) {
        if (!liesIn(file, kind.folder())) {
            problems.error(
                    Position.startOf(file),
                    "Could not infer a metadata type: a " + kind.type() + " belongs in a folder named "
                            + kind.folder());
            return;
        }
        try {
            Element document = XmlReader.read(file);
            components.add(new Component(kind, ComponentName.of(kind, file), file, document, content(kind, file)));
        } catch (MalformedXmlException failure) {
            problems.error(failure.position(), String.valueOf(failure.getMessage()));
        }
    }

    private Optional<Path> content(MetadataKind kind, Path file) {
        return switch (kind.shape()) {
            case BUNDLE -> Optional.ofNullable(file.toAbsolutePath().getParent());
            case CONTENT -> contentFile(file);
            case PLAIN, CHILD, FOLDERED -> Optional.empty();
        };
    }

    private Optional<Path> contentFile(Path file) {
        Path content = file.resolveSibling(file.getFileName().toString().replaceFirst("-meta\\.xml$", ""));
        if (!Files.exists(content)) {
            problems.error(Position.startOf(file), "Expected source file for this metadata was not found");
            return Optional.empty();
        }
        return Optional.of(content);
    }

    private void requireMetadata(Path content) {
        if (!Files.exists(content.resolveSibling(content.getFileName() + "-meta.xml"))) {
            problems.error(
                    Position.startOf(content), "Metadata file is missing: " + content.getFileName() + "-meta.xml");
        }
    }

    /** A file without metadata of its own is part of a bundle or of a static resource. */
    private void requireOwner(Path file) {
        for (Path folder = file.getParent(); folder != null && folder.getNameCount() > 1; folder = folder.getParent()) {
            if (MetadataKinds.ofBundleFolder(ComponentName.folder(folder, 1)).isPresent()) {
                requireBundleMetadata(folder, file);
                return;
            }
        }
        if (!liesIn(file, "staticresources")) {
            refuse(file);
        }
    }

    private void requireBundleMetadata(Path bundle, Path file) {
        try (Stream<Path> files = Files.list(bundle)) {
            if (files.noneMatch(path -> path.toString().endsWith("-meta.xml"))) {
                problems.error(Position.startOf(file), "Metadata file is missing in bundle " + bundle.getFileName());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + bundle, failure);
        }
    }

    private void refuse(Path file) {
        problems.error(Position.startOf(file), "Could not infer a metadata type");
    }

    private static boolean liesIn(Path file, String folder) {
        for (Path part : file.toAbsolutePath()) {
            if (part.toString().equals(folder)) {
                return true;
            }
        }
        return false;
    }
}
