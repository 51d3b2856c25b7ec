package dev.attendant.sidecar.pii.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** A master key in a file that only its owner reads, for where none is given: in development and trials. */
public final class MasterKeyFile {

    private static final String FILE = "master-key";

    private MasterKeyFile() {}

    /**
     * Reads the key kept in a folder, or makes it, with the folder where need be.
     *
     * @throws UncheckedIOException where the file cannot be read or written
     * @throws IllegalArgumentException where the file holds something else
     */
    public static MasterKeys in(Path folder, SecureRandom chance) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) {
                create(file, MasterKeys.generate(chance));
            }
            return MasterKeys.parse(Files.readString(file), chance);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot keep the master key in " + file, failure);
        }
    }

    private static void create(Path file, String key) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            channel.write(ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
