package dev.attendant.sidecar.adapter.postgres.embedded;

import dev.attendant.sidecar.turn.StoreUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a data folder to one sidecar; the system lets go of it when that sidecar dies, however it dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or throws {@link StoreUnavailableException} at once where another sidecar has it. */
    static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new StoreUnavailableException("another sidecar uses the data folder " + folder
                    + "; stop it, or give this one a folder of its own");
        }
        return new FolderLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException exception) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
