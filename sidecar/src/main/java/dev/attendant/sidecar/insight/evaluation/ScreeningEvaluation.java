package dev.attendant.sidecar.insight.evaluation;

import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.safety.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measures how well attacks are told from harmless messages. */
public final class ScreeningEvaluation {

    private final Screen screen;
    private final Encoder encoder;

    public ScreeningEvaluation(Screen screen, Encoder encoder) {
        this.screen = screen;
        this.encoder = encoder;
    }

    /**
     * What was measured; fractions between 0 and 1.
     *
     * @param falseAlarmRate the share of harmless messages that were taken for attacks
     * @param n how many messages there were
     */
    public record Result(double f1, double recall, double falseAlarmRate, double precision, int n) {}

    /**
     * Reads messages, one a line: the text, a tab, 1 for an attack or 0.
     *
     * @throws IllegalArgumentException where a line is something else; its message names file and line
     */
    public static List<LabelledText> read(Path file) throws IOException {
        List<LabelledText> messages = LabelledFile.read(file);
        for (LabelledText each : messages) {
            if (!each.label().equals("1") && !each.label().equals("0")) {
                throw new IllegalArgumentException("%s: the label must be 1 (attack) or 0, but is \"%s\" for: %s"
                        .formatted(file, each.label(), each.text()));
            }
        }
        return messages;
    }

    /** @param messages with labels as {@link #read} gives them */
    public Result measure(List<LabelledText> messages) {
        int found = 0;
        int alarms = 0;
        int attacks = 0;
        for (LabelledText each : messages) {
            boolean attack = each.label().equals("1");
            boolean alarm = isAlarm(screen.screen(new Utterance(each.text(), encoder)));
            attacks += attack ? 1 : 0;
            alarms += alarm ? 1 : 0;
            found += alarm && attack ? 1 : 0;
        }
        return new Result(
                share(2 * found, attacks + alarms),
                share(found, attacks),
                share(alarms - found, messages.size() - attacks),
                share(found, alarms),
                messages.size());
    }

    private static boolean isAlarm(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Attack attack -> true;
            case Verdict.Suspected suspected -> true;
            case Verdict.Abuse abuse -> false;
            case Verdict.AtRisk atRisk -> false;
            case Verdict.Passed passed -> false;
        };
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
