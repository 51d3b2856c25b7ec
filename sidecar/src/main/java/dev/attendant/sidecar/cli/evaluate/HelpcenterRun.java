package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.cli.client.CalibrationClient.Outcome;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentEntry;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import dev.attendant.sidecar.cli.knowledge.Ingestion;
import dev.attendant.sidecar.cli.knowledge.LabelledQuestions;
import dev.attendant.sidecar.cli.support.PrivateSidecar;
import dev.attendant.sidecar.cli.support.Progress;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import dev.attendant.sidecar.insight.evaluation.HelpcenterTurn;
import dev.attendant.sidecar.insight.evaluation.HelpcenterTurn.Cited;
import dev.attendant.sidecar.insight.sets.HelpcenterFile.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks a sidecar of its own, which knows a folder of articles and nothing else, labelled questions. */
final class HelpcenterRun {

    private static final int FOUND = 5;
    private static final String COLLECTION = "evaluation";

    /** So many questions are asked before times count, as code that has not run yet is slow. */
    private static final int WARM_UP = 30;

    private final SidecarStarter sidecars;
    private final Path folder;
    private final Progress progress;

    HelpcenterRun(SidecarStarter sidecars, Path folder, Progress progress) {
        this.sidecars = sidecars;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * What became of each question, in their order; each is asked in a conversation of its own.
     *
     * @param calibrating what the sidecar is calibrated by beforehand; empty for the weights that ship
     */
    List<HelpcenterTurn> ask(List<Question> questions, List<Question> calibrating) throws IOException {
        try (PrivateSidecar sidecar = PrivateSidecar.start(sidecars)) {
            new Ingestion(sidecar.client(), progress).mirror(folder, COLLECTION);
            if (!calibrating.isEmpty()) {
                calibrate(sidecar.client(), calibrating);
            }
            return new Asking(sidecar.client()).all(questions);
        }
    }

    private void calibrate(SidecarClient client, List<Question> questions) throws IOException {
        progress.say("calibrating");
        Outcome outcome = client.calibration().calibrate(LabelledQuestions.of(questions, client.listDocuments()));
        progress.say(outcome.kept() ? "the fit is kept" : "the fit is no better and not kept");
    }

    /** Asks one sidecar. */
    private final class Asking {

        private final SidecarClient client;
        private final Map<String, String> locations;

        Asking(SidecarClient client) {
            this.client = client;
            this.locations = client.listDocuments().stream()
                    .collect(Collectors.toMap(DocumentEntry::documentId, DocumentEntry::location));
        }

        List<HelpcenterTurn> all(List<Question> questions) {
            questions.stream().limit(WARM_UP).forEach(this::one);
            progress.begin(questions.size());
            List<HelpcenterTurn> turns = new ArrayList<>();
            for (Question question : questions) {
                turns.add(one(question));
                progress.step(question.id());
            }
            return turns;
        }

        private HelpcenterTurn one(Question question) {
            String conversation = client.startConversation("api", "en").conversationId();
            question.turns().stream()
                    .limit(question.turns().size() - 1L)
                    .forEach(message -> send(conversation, message));
            long start = System.nanoTime();
            Turn turn = send(conversation, question.text());
            double millis = (System.nanoTime() - start) / 1e6;
            HelpcenterTurn settled = settled(question, turn, List.of(), millis);
            return settled.isRight() ? settled : settled(question, turn, found(question), millis);
        }

        private Turn send(String conversation, String message) {
            return client.sendTurn(conversation, UUID.randomUUID().toString(), message);
        }

        private List<Cited> found(Question question) {
            return client.search(String.join("\n", question.turns()), FOUND, "customer").stream()
                    .map(hit -> new Cited(locations.getOrDefault(hit.documentId(), hit.documentId()), hit.text()))
                    .toList();
        }
    }

    private static HelpcenterTurn settled(Question question, Turn turn, List<Cited> found, double millis) {
        Double confidence = turn.confidence();
        return new HelpcenterTurn(
                question,
                turn.outcome(),
                turn.reply(),
                confidence == null ? 0 : confidence,
                turn.evidence().stream()
                        .map(each -> new Cited(each.location(), each.quote()))
                        .toList(),
                found,
                millis);
    }
}
