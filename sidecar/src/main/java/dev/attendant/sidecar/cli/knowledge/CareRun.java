package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.care.age.AgeCheck;
import dev.attendant.sidecar.care.contradiction.ContradictionFinder;
import dev.attendant.sidecar.care.duplicate.DuplicateFinder;
import dev.attendant.sidecar.care.gap.AskedGaps;
import dev.attendant.sidecar.care.gap.GapFinder;
import dev.attendant.sidecar.care.gap.Unanswered;
import dev.attendant.sidecar.care.link.LinkCheck;
import dev.attendant.sidecar.care.link.LinkProbe;
import dev.attendant.sidecar.care.relation.RelationCheck;
import dev.attendant.sidecar.care.report.CareReport;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import dev.attendant.sidecar.cli.knowledge.CareSource.Contents;
import dev.attendant.sidecar.cli.support.PrivateSidecar;
import dev.attendant.sidecar.cli.support.Progress;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import dev.attendant.sidecar.insight.sets.AskedQuestion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads articles, asks questions of them, and looks for what needs care. */
final class CareRun {

    /** Most gaps shown of what customers asked. */
    private static final int MOST_GAPS = 50;

    private final LocalDate today;
    private final Period longest;
    private final LinkProbe probe;
    private final Progress progress;

    CareRun(LocalDate today, Period longest, LinkProbe probe, Progress progress) {
        this.today = today;
        this.longest = longest;
        this.probe = probe;
        this.progress = progress;
    }

    /** Fills a private sidecar with the articles that questions are asked of. */
    private interface Filling {
        void into(SimulationRun run) throws IOException;
    }

    CareReport folder(Path folder, List<AskedQuestion> asked, SidecarStarter sidecars, Encoder encoder)
            throws IOException {
        progress.say("reading the articles");
        Contents contents = new CareSource(encoder, progress).folder(folder);
        Outcome outcome = ask(asked, sidecars, run -> run.read(folder));
        return report(folder.toString(), contents, null, outcome, encoder);
    }

    /** @param days how far to look back for what customers asked */
    CareReport published(
            SidecarClient published, int days, List<AskedQuestion> asked, SidecarStarter sidecars, Encoder encoder)
            throws IOException {
        AskedGaps recorded = published.unanswered(days, MOST_GAPS).found();
        progress.say("reading the published articles");
        Contents contents = new CareSource(encoder, progress).published(published);
        Outcome outcome = ask(asked, sidecars, run -> run.copy(published));
        return report("the published knowledge base", contents, recorded, outcome, encoder);
    }

    /** How many questions were asked and answered, and those that want an article. */
    private record Outcome(int asked, int answered, List<AskedQuestion> unanswered) {}

    private Outcome ask(List<AskedQuestion> asked, SidecarStarter sidecars, Filling filling) throws IOException {
        if (asked.isEmpty()) {
            return new Outcome(0, 0, List.of());
        }
        progress.say("asking the questions");
        try (PrivateSidecar sidecar = PrivateSidecar.start(sidecars)) {
            SimulationRun run = new SimulationRun(sidecar, progress);
            filling.into(run);
            List<Turn> turns = run.turns(asked);
            long answered = turns.stream()
                    .filter(turn -> turn.outcome().equals("answered"))
                    .count();
            List<AskedQuestion> unanswered = IntStream.range(0, turns.size())
                    .filter(i -> lacksAnswer(turns.get(i)))
                    .mapToObj(asked::get)
                    .toList();
            return new Outcome(asked.size(), (int) answered, unanswered);
        }
    }

    /** Whether an article would have helped: what is off topic, or a matter for a human anyway, is no gap. */
    private static boolean lacksAnswer(Turn turn) {
        return turn.outcome().equals("clarified")
                || turn.outcome().equals("handed_off") && "unanswerable".equals(turn.handoffReason());
    }

    private CareReport report(
            String source, Contents contents, @Nullable AskedGaps recorded, Outcome outcome, Encoder encoder) {
        progress.say("comparing " + contents.documents().size() + " articles");
        return new CareReport(
                source,
                today,
                contents.documents().size(),
                ContradictionFinder.find(contents.documents()),
                DuplicateFinder.find(contents.documents()),
                AgeCheck.find(contents.documents(), today, longest),
                LinkCheck.find(contents.pages(), contents.files(), probe),
                RelationCheck.find(contents.documents(), contents.given()),
                recorded,
                outcome.asked(),
                outcome.answered(),
                GapFinder.find(encoded(outcome.unanswered(), encoder), contents.documents()));
    }

    private static List<Unanswered> encoded(List<AskedQuestion> questions, Encoder encoder) {
        List<String> texts = questions.stream().map(AskedQuestion::text).toList();
        List<QueryEmbedding> embeddings = texts.isEmpty() ? List.of() : encoder.encodeQueries(texts);
        List<Unanswered> encoded = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            encoded.add(new Unanswered(texts.get(i), embeddings.get(i)));
        }
        return encoded;
    }
}
