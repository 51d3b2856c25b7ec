package dev.attendant.sidecar.classification;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads UTF-8 files with an example a line: the text, a tab, the label. Empty lines are skipped. */
public final class LabelledFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private LabelledFile() {}

    /**
     * Reads examples in their order.
     *
     * @throws IllegalArgumentException where there are none, a line is not an example, or the file is not UTF-8; its
     *     message names the file and the line
     */
    public static List<LabelledText> read(Path file) throws IOException {
        List<String> lines = lines(file);
        List<LabelledText> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                examples.add(example(lines.get(i), file, i + 1));
            }
        }
        if (examples.isEmpty()) {
            throw new IllegalArgumentException(file + " has no examples");
        }
        return List.copyOf(examples);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            String content = Files.readString(file);
            return content.startsWith(BYTE_ORDER_MARK)
                    ? content.substring(1).lines().toList()
                    : content.lines().toList();
        } catch (CharacterCodingException failure) {
            throw new IllegalArgumentException(file + " is not UTF-8", failure);
        }
    }

    /** The last tab parts text and label, so that a text may hold tabs. */
    private static LabelledText example(String line, Path file, int number) {
        int tab = line.lastIndexOf('\t');
        String text = tab < 0 ? line : line.substring(0, tab).strip();
        String label = tab < 0 ? "" : line.substring(tab + 1).strip();
        if (text.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("%s line %d: expected text, tab, label, but there is no %s"
                    .formatted(file, number, text.isBlank() ? "text" : "label"));
        }
        return new LabelledText(text, label);
    }
}
