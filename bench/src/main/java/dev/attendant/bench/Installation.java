package dev.attendant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The checked-out and built repository that is measured. */
public record Installation(Path root) {

    private static final String PROPERTY = "attendant.root";

    public Installation {
        if (!Files.isRegularFile(root.resolve("scripts").resolve("attendant"))) {
            throw new IllegalArgumentException(root.toAbsolutePath() + " is not Attendant's repository");
        }
    }

    /** The one that the script names, or else the working folder. */
    public static Installation here() {
        return new Installation(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath());
    }

    ProcessBuilder attendant(String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(root.resolve("scripts").resolve("attendant").toString());
        builder.command().addAll(List.of(arguments));
        return builder;
    }

    /** Another main class of this module, with the heap that the sidecar has. */
    ProcessBuilder java(Class<?> main) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                java.toString(), "-Xmx2g", "-cp", System.getProperty("java.class.path"), main.getName());
    }

    Path samples() {
        return root.resolve("samples");
    }

    public TemporaryFolder temporaryFolder() throws IOException {
        return TemporaryFolder.in(root.resolve("bench").resolve("target"));
    }
}
