package dev.attendant.localorg.types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A project folder as the checker asks for, which links to the folders that are deployed. */
record Workspace(Path root, List<Path> folders) implements AutoCloseable {

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
        Path relative = root.relativize(Path.of(path));
        int index = Integer.parseInt(relative.getName(0).toString());
        return folders.get(index).resolve(relative.subpath(1, relative.getNameCount()));
    }

    /** Forgets the links; what they lead to stays. */
    @Override
    public void close() {
        try {
            for (Path link : links()) {
                Files.deleteIfExists(link);
            }
            Files.deleteIfExists(project());
            Files.deleteIfExists(root);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot delete " + root, failure);
        }
    }

    private void link() throws IOException {
        for (int index = 0; index < folders.size(); index++) {
            Files.createSymbolicLink(links().get(index), folders.get(index).toRealPath());
        }
        Files.writeString(project(), description(), StandardCharsets.UTF_8);
    }

    private String description() {
        String directories = links().stream()
                .map(link -> "{\"path\": \"" + link.getFileName() + "\"}")
                .collect(Collectors.joining(", "));
        return "{\"packageDirectories\": [" + directories + "], \"namespace\": \"\", \"sourceApiVersion\": \"67.0\"}";
    }

    private List<Path> links() {
        List<Path> links = new ArrayList<>();
        for (int index = 0; index < folders.size(); index++) {
            links.add(root.resolve(String.valueOf(index)));
        }
        return links;
    }

    private Path project() {
        return root.resolve("sfdx-project.json");
    }
}
