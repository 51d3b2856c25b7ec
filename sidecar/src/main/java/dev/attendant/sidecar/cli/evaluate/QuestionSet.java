package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.classification.TopicModel;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.Progress;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.insight.sets.Corpus;
import dev.attendant.sidecar.insight.sets.Question;
import dev.attendant.sidecar.insight.sets.QuestionFile;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.PlainTextReader;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that name a labelled question set, and the set. */
final class QuestionSet {

    @Option(names = "--documents", paramLabel = "FILE", description = "JSON lines {id, title, text, path?}.")
    private Optional<Path> documents;

    @Option(
            names = "--questions",
            required = true,
            paramLabel = "FILE",
            description = "JSON lines {id, text, gold:[{doc, s?, e?}], answers?, unanswerable?}; s and e count"
                    + " characters of the document's text.")
    private Path questions;

    @Option(names = "--json", description = "Prints one JSON object and no progress.")
    private boolean json;

    /** The file of the questions. */
    Path file() {
        return questions;
    }

    /** Shows how far it has come, where no JSON is asked for. */
    Progress progress(PrintWriter err) {
        return json ? Progress.silent() : new Progress(err);
    }

    List<Question> questions() throws IOException {
        return QuestionFile.questions(questions);
    }

    Corpus corpus(Encoder encoder, LexicalIndex words, PrintWriter err) throws IOException {
        List<QuestionFile.Entry> entries = QuestionFile.documents(documents.orElseThrow(
                () -> new IllegalArgumentException("which documents? name them with --documents FILE")));
        Progress progress = progress(err);
        progress.begin(entries.size());
        DocumentIndexer indexer = new DocumentIndexer(Map.of(DocumentFormat.TEXT, new PlainTextReader()), encoder);
        return Corpus.index(entries, indexer, words, new Senses(encoder.words(), TopicModel.shipped()), progress::step);
    }

    String shown(Object figures) {
        return json
                ? Output.json(figures)
                : figures.toString().replaceAll(".*\\[|]", "").replace(", ", "\n");
    }
}
