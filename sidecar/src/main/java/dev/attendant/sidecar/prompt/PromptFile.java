package dev.attendant.sidecar.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt with variables such as {@code {{language}}}, as a file of this version has it. A changed prompt is a new
 * file with the next version, so that a turn can be replayed with the one it used.
 *
 * @param name such as {@code answer}
 * @param version from 1
 * @param system what the model is told to do
 * @param user what it is to do that with
 */
public record PromptFile(String name, int version, String system, String user) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final Pattern PARTS = Pattern.compile("\\A== system\\n(.*)\\n== user\\n(.*)\\z", Pattern.DOTALL);

    /**
     * Reads a prompt from the class path.
     *
     * @throws IllegalArgumentException where there is none of this name and version
     */
    public static PromptFile read(String name, int version) {
        String file = "/prompts/" + name + "-" + version + ".txt";
        try (InputStream stream = PromptFile.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no prompt " + file);
            }
            return parse(name, version, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new IllegalStateException(file + " cannot be read", failure);
        }
    }

    static PromptFile parse(String name, int version, String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "prompt " + name + " " + version + " needs the parts \"== system\" and \"== user\"");
        }
        return new PromptFile(name, version, parts.group(1), parts.group(2));
    }

    /** The name with the version, as a trace tells it. */
    public String id() {
        return name + "-" + version;
    }

    /**
     * A part with its variables filled in, in one pass: what is filled in is never read for variables.
     *
     * @throws IllegalArgumentException where a variable has no value
     */
    static String filled(String part, Map<String, String> values) {
        return VARIABLE.matcher(part)
                .replaceAll(variable -> {
                    String value = values.get(variable.group(1));
                    if (value == null) {
                        throw new IllegalArgumentException("the variable " + variable.group(1) + " has no value");
                    }
                    return Matcher.quoteReplacement(value);
                })
                .strip();
    }
}
