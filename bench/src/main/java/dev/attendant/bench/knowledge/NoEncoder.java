package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import java.util.Collections;
import java.util.List;

/** Takes all texts to mean the same, for what looks at words alone. */
final class NoEncoder implements Encoder {

    private static final Embedding NOTHING = Embedding.normalized(new float[] {0});

    @Override
    public String name() {
        return "none";
    }

    @Override
    public int dimensions() {
        return NOTHING.dimensions();
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        return Collections.nCopies(texts.size(), NOTHING);
    }

    @Override
    public List<Encoded> encodeParts(List<Parted> texts) {
        return texts.stream()
                .map(text ->
                        new Encoded(NOTHING, Collections.nCopies(text.starts().size(), NOTHING)))
                .toList();
    }
}
