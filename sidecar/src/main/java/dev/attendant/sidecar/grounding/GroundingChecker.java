package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.grounding.statement.StatementReader;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import java.util.List;

/** Checks whether sentences are supported by the texts they should rest on. Safe for use by many threads. */
public final class GroundingChecker {

    private final Vocabulary vocabulary;
    private final StatementReader reader;
    private final Readings readings;
    private final GroundingModel model;
    private final Meanings meanings;

    public GroundingChecker(GroundingModel model, Encoder encoder) {
        this.vocabulary = Vocabulary.shipped();
        this.reader = new StatementReader(vocabulary);
        this.readings = new Readings(reader);
        this.model = model;
        this.meanings = new Meanings(encoder);
    }

    /** Reads the texts once, so that many sentences can be held against them. */
    public Grounds against(List<Source> sources) {
        return new Grounds(sources, vocabulary, reader, readings, model, meanings);
    }

    /** Checks one sentence. */
    public Support check(String sentence, List<Source> sources) {
        return against(sources).check(sentence);
    }
}
