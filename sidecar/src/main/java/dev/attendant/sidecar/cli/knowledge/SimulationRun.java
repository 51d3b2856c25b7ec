package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.cli.client.DocumentFile;
import dev.attendant.sidecar.cli.client.RelationReplies;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarReplies;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentDetail;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentEntry;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import dev.attendant.sidecar.cli.support.PrivateSidecar;
import dev.attendant.sidecar.cli.support.Progress;
import dev.attendant.sidecar.cli.support.Workers;
import dev.attendant.sidecar.insight.Simulation.Compared;
import dev.attendant.sidecar.insight.Simulation.Ending;
import dev.attendant.sidecar.insight.evaluation.HelpcenterTurn.Cited;
import dev.attendant.sidecar.insight.sets.AskedQuestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Asks a private sidecar questions before and after a change of its knowledge. */
final class SimulationRun {

    private static final String COLLECTION = "simulation";

    private final PrivateSidecar sidecar;
    private final Progress progress;

    SimulationRun(PrivateSidecar sidecar, Progress progress) {
        this.sidecar = sidecar;
        this.progress = progress;
    }

    /** Takes over what another sidecar has published. */
    void copy(SidecarClient published) throws IOException {
        List<DocumentEntry> documents = published.listDocuments();
        if (documents.isEmpty()) {
            throw new IOException("nothing is published to simulate a change of; name a folder with --base");
        }
        progress.begin(documents.size());
        Workers.map(documents, entry -> {
            DocumentDetail document = published.document(entry.documentId());
            List<SidecarReplies.Passage> passages = published.passages(entry.documentId());
            if (!passages.isEmpty()) {
                sidecar.client().putDocument(entry.documentId(), file(document, passages));
            }
            progress.step(entry.location());
            return entry;
        });
        published.relations().list().stream()
                .filter(RelationReplies.Relation::given)
                .forEach(each -> sidecar.client()
                        .relations()
                        .give(each.kind(), each.from().id(), each.to().id()));
    }

    /** Takes in a folder's articles. */
    void read(Path base) throws IOException {
        new Ingestion(sidecar.client(), progress).mirror(base, COLLECTION);
    }

    /** Puts a folder's articles in the place of those at the same location, or beside the others. */
    List<Compared> compare(Path change, List<AskedQuestion> questions) throws IOException {
        List<Ending> before = ask(questions);
        new Ingestion(sidecar.client(), progress).overlay(change, COLLECTION);
        List<Ending> after = ask(questions);
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new Compared(questions.get(i), before.get(i), after.get(i)))
                .toList();
    }

    /** How the last turn of each question ended, in their order. */
    List<Turn> turns(List<AskedQuestion> questions) throws IOException {
        progress.begin(questions.size());
        return Workers.map(questions, question -> {
            Turn turn = sidecar.ask(question.turns());
            progress.step(question.id());
            return turn;
        });
    }

    private List<Ending> ask(List<AskedQuestion> questions) throws IOException {
        return turns(questions).stream().map(SimulationRun::ending).toList();
    }

    private static Ending ending(Turn turn) {
        Double confidence = turn.confidence();
        return new Ending(
                turn.outcome(),
                turn.reply(),
                confidence == null ? 0 : confidence,
                turn.evidence().stream()
                        .map(each -> new Cited(each.location(), each.quote()))
                        .toList());
    }

    private static DocumentFile file(DocumentDetail document, List<SidecarReplies.Passage> passages) {
        return new DocumentFile(
                "html",
                document.title(),
                PublishedArticle.html(passages),
                document.collection(),
                document.location(),
                document.attributes(),
                List.of());
    }
}
