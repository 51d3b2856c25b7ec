package dev.attendant.sidecar.http.conversation;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.access.Visitors;
import dev.attendant.sidecar.http.reply.ErrorMapper;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import dev.attendant.sidecar.turn.consent.ConsentResult;
import dev.attendant.sidecar.turn.consent.ConsentService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets customers and service agents confirm or refuse what a turn proposes. */
public final class ConfirmationRoutes {

    private static final int LONGEST_ID = 200;

    private final ConsentService consents;
    private final RequestBody body;

    public ConfirmationRoutes(ConsentService consents, RequestBody body) {
        this.consents = consents;
        this.body = body;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.post("/v1/turns/{turnId}/confirmation", callers.orVisitor(this::settle));
    }

    /** What a person says of a proposal. */
    record Saying(@Nullable String proposal, @Nullable String decision) {}

    private enum Decision {
        CONFIRM,
        REFUSE
    }

    private void settle(Context context, Verified caller) throws IOException {
        TurnId turn = PathIds.turn(context);
        Saying saying = body.read(context, Saying.class);
        Fields fields = new Fields();
        String proposal = fields.text("proposal", saying.proposal(), LONGEST_ID);
        Optional<Decision> decision = fields.oneOf("decision", saying.decision(), Decision.class);
        fields.check();
        boolean confirmed = decision.filter(Decision.CONFIRM::equals).isPresent();
        ConsentResult result = consents.settle(
                caller.tenant().id(), turn, Visitors.onlyConversation(context), proposal, confirmed, caller.subject());
        reply(context, turn, result);
    }

    private static void reply(Context context, TurnId turn, ConsentResult result) {
        switch (result) {
            case ConsentResult.Settled settled -> Json.reply(context, 200, ConfirmationReply.of(settled));
            case ConsentResult.Underway _ -> {
                context.header(ErrorMapper.RETRY_AFTER, "5");
                Json.reply(context, 202, new TurnRoutes.Waiting(turn.value(), "waiting"));
            }
            case ConsentResult.Unknown _ ->
                throw new ProblemException(ProblemType.NOT_FOUND, "There is no such turn, or no such proposal of it.");
            case ConsentResult.Expired _ ->
                throw new ProblemException(ProblemType.PROPOSAL_SETTLED, "The proposal has expired; ask again for it.");
            case ConsentResult.Contradicted _ ->
                throw new ProblemException(ProblemType.PROPOSAL_SETTLED, "The opposite was decided before.");
        }
    }
}
