package dev.attendant.sidecar.http.knowledge;

import dev.attendant.sidecar.calibration.Calibration;
import dev.attendant.sidecar.calibration.CalibrationService;
import dev.attendant.sidecar.calibration.CalibrationService.Result;
import dev.attendant.sidecar.calibration.Labelled;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fits what is held for an answer to a tenant's knowledge base, shows it, and goes back to what ships. */
public final class CalibrationRoutes {

    private static final String CALIBRATION = "/v1/knowledge/calibration";
    private static final int LONGEST_QUESTION = 4_000;
    private static final int MOST_QUESTIONS = 1_000;
    private static final int MOST_DOCUMENTS = 100;

    private final CalibrationService calibrations;
    private final RequestBody body;

    public CalibrationRoutes(CalibrationService calibrations, RequestBody body) {
        this.calibrations = calibrations;
        this.body = body;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.get(CALIBRATION, callers.required(this::show));
        routes.post(CALIBRATION, callers.required(this::calibrate));
        routes.delete(CALIBRATION, callers.required(this::reset));
    }

    /** Labelled questions as a client gives them. */
    record Questions(@Nullable List<@Nullable Question> questions) {

        List<Labelled> labelled() {
            Fields fields = new Fields();
            List<@Nullable Question> given = questions == null ? List.of() : questions;
            fields.require(
                    given.size() <= MOST_QUESTIONS, "questions", "must be at most " + MOST_QUESTIONS + " questions");
            fields.check();
            List<Labelled> labelled = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                Question question = given.get(i);
                String field = "questions[" + i + "]";
                fields.require(question != null, field, "must be an object");
                if (question != null) {
                    labelled.add(question.labelled(field, fields));
                }
            }
            fields.check();
            return labelled;
        }
    }

    /** A question; without documents, one that none answers. */
    record Question(@Nullable String text, @Nullable List<@Nullable String> documents) {

        Labelled labelled(String field, Fields fields) {
            String checked = fields.text(field + ".text", text, LONGEST_QUESTION);
            List<@Nullable String> given = documents == null ? List.of() : documents;
            fields.require(
                    given.size() <= MOST_DOCUMENTS,
                    field + ".documents",
                    "must be at most " + MOST_DOCUMENTS + " documents");
            Set<DocumentId> ids = new HashSet<>();
            for (String id : given) {
                PathIds.documentId(id == null ? "" : id)
                        .ifPresentOrElse(
                                ids::add, () -> fields.require(false, field + ".documents", "must be documents' ids"));
            }
            return new Labelled(checked, ids);
        }
    }

    private void calibrate(Context context, Verified caller) throws IOException {
        List<Labelled> questions = body.read(context, Questions.class).labelled();
        Result result = calibrations.calibrate(caller.tenant().id(), questions);
        Json.reply(context, 200, CalibrationReply.Outcome.of(measured(result)));
    }

    private static Result.Measured measured(Result result) {
        return switch (result) {
            case Result.Measured measured -> measured;
            case Result.TooFew few ->
                throw ProblemException.invalid(
                        "questions",
                        "must be at least " + Calibration.FEWEST + " that a document answers, but are "
                                + few.answerable());
            case Result.NotPublished missing ->
                throw ProblemException.invalid(
                        "questions[" + missing.question() + "].documents",
                        "names " + missing.document().value() + ", which customers are not shown");
            case Result.Contended contended -> throw contended();
        };
    }

    private void reset(Context context, Verified caller) {
        if (!calibrations.reset(caller.tenant().id())) {
            throw contended();
        }
        context.status(204);
    }

    private void show(Context context, Verified caller) {
        Json.reply(
                context,
                200,
                CalibrationReply.InUse.of(calibrations.weights(caller.tenant().id())));
    }

    private static ProblemException contended() {
        return new ProblemException(ProblemType.SETTINGS_CHANGED, "Others change the settings too; try again.");
    }
}
