package dev.attendant.localorg.types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project folder as the checker asks for: one package directory, which links to the folders that are deployed. */
record Workspace(Path root, List<Path> folders) implements AutoCloseable {

    private static final String SOURCE = "source";
    private static final String DESCRIPTION = """
            {"packageDirectories": [{"path": "%s"}], "namespace": "", "sourceApiVersion": "67.0"}
            """.formatted(SOURCE);

    Workspace {
        folders = List.copyOf(folders);
    }

    static Workspace of(List<Path> folders) {
        try {
            Path root = Files.createTempDirectory("attendant-localorg");
            Workspace workspace = new Workspace(root, folders);
            workspace.link();
            return workspace;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot prepare a workspace", failure);
        }
    }

    /** Where a file of the workspace really lies. */
    Path original(String path) {
        Path relative = source().relativize(Path.of(path));
        int index = Integer.parseInt(relative.getName(0).toString());
        return folders.get(index).resolve(relative.subpath(1, relative.getNameCount()));
    }

    /** A message that names the files where they really lie. */
    String withOriginals(String message) {
        String original = message;
        for (int index = 0; index < folders.size(); index++) {
            original = original.replace(
                    links().get(index).toString(), folders.get(index).toString());
        }
        return original;
    }

    /** Forgets the links; what they lead to stays. */
    @Override
    public void close() {
        try {
            for (Path link : links()) {
                Files.deleteIfExists(link);
            }
            Files.deleteIfExists(source());
            Files.deleteIfExists(project());
            Files.deleteIfExists(root);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot delete " + root, failure);
        }
    }

    private void link() throws IOException {
        Files.createDirectory(source());
        for (int index = 0; index < folders.size(); index++) {
            Files.createSymbolicLink(links().get(index), folders.get(index).toRealPath());
        }
        Files.writeString(project(), DESCRIPTION, StandardCharsets.UTF_8);
    }

    private List<Path> links() {
        List<Path> links = new ArrayList<>();
        for (int index = 0; index < folders.size(); index++) {
            links.add(source().resolve(String.valueOf(index)));
        }
        return links;
    }

    private Path source() {
        return root.resolve(SOURCE);
    }

    private Path project() {
        return root.resolve("sfdx-project.json");
    }
}
