package dev.attendant.sidecar.calibration;

import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.Answerability.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weights fitted to a knowledge base by labelled questions, and whether they are better there than those before.
 *
 * <p>Each half of the questions is judged by weights that were fitted to the other half alone, so that the judgement is
 * of questions the fit has not seen; what is fitted in the end saw both.
 *
 * @param fitted to all questions
 * @param before how well the earlier weights judged the questions
 * @param after how well weights fitted to the other half did
 */
public record Calibration(Answerability fitted, Quality before, Quality after, int answerable, int unanswerable) {

    /** With fewer answerable questions a fit follows chance. */
    public static final int FEWEST = 30;

    /** @param earlier the weights that the fit begins from and is held against */
    public static Calibration of(List<Asked> questions, Answerability earlier) {
        int answerable = (int) questions.stream().filter(Asked::isAnswerable).count();
        return new Calibration(
                fitted(questions.stream(), earlier),
                Quality.of(judged(questions, earlier)),
                Quality.of(keptApart(questions, earlier)),
                answerable,
                questions.size() - answerable);
    }

    /** Whether probabilities come nearer to what is so. */
    public boolean improves() {
        return after.brier() < before.brier();
    }

    /** Judges all questions by the same weights. */
    public static List<Judged> judged(List<Asked> questions, Answerability weights) {
        return questions.stream().map(asked -> Judged.by(weights, asked)).toList();
    }

    /** Judges each half of the questions by weights that were fitted to the other. */
    public static List<Judged> keptApart(List<Asked> questions, Answerability earlier) {
        List<Integer> halves = halves(questions);
        Answerability ofFirst = fitted(half(questions, halves, 0), earlier);
        Answerability ofSecond = fitted(half(questions, halves, 1), earlier);
        return IntStream.range(0, questions.size())
                .mapToObj(i -> Judged.by(halves.get(i) == 0 ? ofSecond : ofFirst, questions.get(i)))
                .toList();
    }

    /** The half of each question: those with an answer and those without are dealt out in turn. */
    private static List<Integer> halves(List<Asked> questions) {
        List<Integer> halves = new ArrayList<>();
        int answerable = 0;
        int unanswerable = 0;
        for (Asked question : questions) {
            halves.add((question.isAnswerable() ? answerable++ : unanswerable++) % 2);
        }
        return halves;
    }

    private static Stream<Asked> half(List<Asked> questions, List<Integer> halves, int which) {
        return IntStream.range(0, questions.size())
                .filter(i -> halves.get(i) == which)
                .mapToObj(questions::get);
    }

    private static Answerability fitted(Stream<Asked> questions, Answerability earlier) {
        List<Observation> observations = questions.flatMap(Asked::observations).toList();
        return observations.isEmpty() ? earlier : earlier.refitted(observations);
    }
}
