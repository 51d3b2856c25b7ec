package dev.attendant.sidecar.calibration;

import java.util.List;

/**
 * How well answerability was judged.
 *
 * @param auroc the chance that a question with an answer was held for likelier answered than one without, those with
 *     the answer withheld included
 * @param brier mean squared error of the probability that the first hit answers (Brier 1950), weighed as a fit weighs
 */
public record Quality(double auroc, double brier) {

    static Quality of(List<Judged> questions) {
        List<Double> with = questions.stream()
                .filter(each -> each.asked().isAnswerable())
                .map(Judged::found)
                .toList();
        List<Double> without =
                questions.stream().flatMap(each -> each.withoutAnswer().boxed()).toList();
        return new Quality(Auroc.of(with, without), brier(questions));
    }

    private static double brier(List<Judged> questions) {
        double error = 0;
        double weight = 0;
        for (Judged question : questions) {
            double miss = question.found() - (question.asked().right() ? 1 : 0);
            error += miss * miss;
            weight++;
            if (question.withheld().isPresent()) {
                error += Asked.WITHHELD * Math.pow(question.withheld().getAsDouble(), 2);
                weight += Asked.WITHHELD;
            }
        }
        return weight == 0 ? 0 : error / weight;
    }
}
