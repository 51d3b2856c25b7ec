package dev.attendant.sidecar.http.knowledge;

import dev.attendant.sidecar.calibration.Calibration;
import dev.attendant.sidecar.calibration.CalibrationService.Result.Measured;
import java.util.List;
import java.util.Map;

/** What the API tells of calibration. */
final class CalibrationReply {

    private CalibrationReply() {}

    /** What calibrating came to; {@code kept} where the fitted weights are in use from now on. */
    record Outcome(
            boolean kept,
            int settingsVersion,
            int answerable,
            int unanswerable,
            double aurocBefore,
            double aurocAfter,
            double brierBefore,
            double brierAfter) {

        static Outcome of(Measured measured) {
            Calibration calibration = measured.calibration();
            return new Outcome(
                    measured.kept(),
                    measured.settingsVersion(),
                    calibration.answerable(),
                    calibration.unanswerable(),
                    calibration.before().auroc(),
                    calibration.after().auroc(),
                    calibration.before().brier(),
                    calibration.after().brier());
        }
    }

    /** What is in use; {@code weights} is empty where that is what ships. */
    record InUse(boolean calibrated, List<Weight> weights) {

        static InUse of(Map<String, Double> weights) {
            return new InUse(
                    !weights.isEmpty(),
                    weights.entrySet().stream()
                            .map(each -> new Weight(each.getKey(), each.getValue()))
                            .toList());
        }
    }

    /** What a signal counts. */
    record Weight(String signal, double value) {}
}
