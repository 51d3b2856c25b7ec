package dev.attendant.sidecar.http;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import java.util.List;
import java.util.stream.IntStream;

/** Encodes a text as the count of its letters: near enough to meaning for tests of the API. */
final class LetterEncoder implements Encoder {

    private static final int LETTERS = 26;

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public int dimensions() {
        return LETTERS;
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        return texts.stream().map(LetterEncoder::letters).toList();
    }

    @Override
    public List<Encoded> encodeParts(List<Parted> texts) {
        return texts.stream()
                .map(text -> new Encoded(letters(text.text()), parts(text)))
                .toList();
    }

    private static List<Embedding> parts(Parted text) {
        return IntStream.range(0, text.starts().size())
                .mapToObj(part -> letters(text.text()
                        .substring(text.starts().get(part), text.ends().get(part))))
                .toList();
    }

    private static Embedding letters(String text) {
        float[] counts = new float[LETTERS];
        text.chars().filter(letter -> letter >= 'a' && letter <= 'z').forEach(letter -> counts[letter - 'a']++);
        return Embedding.normalized(counts);
    }
}
