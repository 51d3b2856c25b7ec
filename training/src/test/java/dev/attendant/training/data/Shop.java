package dev.attendant.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two short passages with questions, in a file. */
final class Shop {

    private Shop() {}

    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("shop.txt"), """
                # Returns > Time
                1 You have 30 days.
                2 Food stays here.
                1\tHow long do I have?
                0\tWho pays?

                # Returns > Place
                1 Bring it to any shop.
                1\tWhere to?
                """);
    }
}
