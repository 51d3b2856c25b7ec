package dev.attendant.sidecar.encoding;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Encodes a text as how often it has each word of a short vocabulary, so that a cosine can be told by hand. */
public final class WordEncoder implements Encoder {

    private final List<String> vocabulary;

    public WordEncoder(String... vocabulary) {
        this.vocabulary = List.of(vocabulary);
    }

    @Override
    public String name() {
        return "words " + vocabulary;
    }

    @Override
    public int dimensions() {
        return vocabulary.size();
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        return texts.stream().map(this::counted).toList();
    }

    @Override
    public List<Encoded> encodeParts(List<Parted> texts) {
        return texts.stream()
                .map(text -> new Encoded(counted(text.text()), parts(text)))
                .toList();
    }

    private List<Embedding> parts(Parted text) {
        return IntStream.range(0, text.starts().size())
                .mapToObj(i ->
                        text.text().substring(text.starts().get(i), text.ends().get(i)))
                .map(this::counted)
                .toList();
    }

    private Embedding counted(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        float[] counts = new float[vocabulary.size()];
        words.stream().filter(vocabulary::contains).forEach(word -> counts[vocabulary.indexOf(word)]++);
        return Embedding.normalized(counts);
    }
}
