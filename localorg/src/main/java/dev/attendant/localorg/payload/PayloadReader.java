package dev.attendant.localorg.payload;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the constants of a class and the comments above them, which a syntax tree leaves out. */
final class PayloadReader {

    private static final Pattern TEXT = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Pattern CONSTANT =
            Pattern.compile("(?:/\\*\\* *([A-Z]+ /\\S+ \\S+ \\S+) *\\*/\\s*)?public static final String (\\w+)\\s*=\\s*"
                    + "('(?:[^'\\\\]|\\\\.)*'(?:\\s*\\+\\s*'(?:[^'\\\\]|\\\\.)*')*)\\s*;");

    private PayloadReader() {}

    static List<Payload> read(Path path) {
        String source = SourceText.read(path);
        return CONSTANT.matcher(source)
                .results()
                .map(found -> payload(found, source))
                .toList();
    }

    private static Payload payload(MatchResult found, String source) {
        long line = source.substring(0, found.start(2)).lines().count();
        return new Payload(
                found.group(2), Optional.ofNullable(found.group(1)).orElse(""), joined(found.group(3)), (int) line);
    }

    private static String joined(String literals) {
        String text =
                TEXT.matcher(literals).results().map(each -> each.group(1)).collect(Collectors.joining());
        return ESCAPE.matcher(text).replaceAll(escape -> switch (escape.group(1)) {
            case "n" -> "\n";
            case "\\" -> "\\\\";
            default -> escape.group(1);
        });
    }
}
