package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.simulator.behaviour.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an admin and a customer see of a model that cannot answer. */
class ModelTroubleTest {

    private static final String QUESTION = "My password reset link has expired, what now?";
    private static final String NO_NETWORK = "anthropic/unreachable";
    private static final String NOT_SET_UP = "openai/absent";

    private final ModelledSidecar sidecar = ModelledSidecar.running();

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORISED, did not accept the key; set a valid one",
        "NO_CREDIT, has no credit left on this account",
        "UNKNOWN_MODEL, does not know this model; check its name",
        "EMPTY, answered with nothing; where it thinks first",
        "TOO_LONG, cannot read so long a request",
        "REFUSED, declined to answer",
        "MALFORMED_SSE, sent what is not of its protocol",
        "CUT, broke off before the end of its answer"
    })
    void shouldTellTheAdminWhatIsWrongAndAnswerTheCustomer(Mode mode, String line) {
        // given
        String model = "local/" + mode.wireName();
        sidecar.use(model, "{}");
        sidecar.provider.behaviours().always(mode);

        // when
        JsonNode turn = sidecar.ask(sidecar.newConversation("email"), QUESTION);

        // then
        assertThat(sidecar.modelStage(turn)).contains(model + " " + line);
        assertAnswered(turn);
    }

    @Test
    void shouldTellTheAdminThatAProviderCannotBeReached() {
        // given
        sidecar.use(NO_NETWORK, "{}");

        // when
        JsonNode turn = sidecar.ask(sidecar.newConversation("email"), QUESTION);

        // then
        assertThat(sidecar.modelStage(turn)).contains(NO_NETWORK + " cannot be reached; check the base URL");
        assertAnswered(turn);
    }

    @Test
    void shouldTellTheAdminThatAProviderIsNotSetUp() {
        // given
        sidecar.use(NOT_SET_UP, "{}");

        // when
        JsonNode turn = sidecar.ask(sidecar.newConversation("email"), QUESTION);

        // then
        assertThat(sidecar.modelStage(turn)).contains(NOT_SET_UP + " is not set up here.");
        assertAnswered(turn);
    }

    @Test
    void shouldAnswerWithinItsBudgetOfTokensWhateverWasSaidBefore() {
        // given
        String conversation = sidecar.newConversation("email");
        for (int message = 0; message < 12; message++) {
            sidecar.ask(conversation, "Parcel %d is late. ".formatted(message).repeat(200));
        }
        sidecar.provider.log().clear();

        // when
        JsonNode turn = sidecar.ask(conversation, QUESTION);

        // then
        assertThat(turn.path("reply").asText()).isNotBlank();
        assertThat(sidecar.provider.log().requests())
                .allSatisfy(call -> assertThat(call.tokens().input()).isLessThanOrEqualTo(6_000));
    }

    /** As without any model. */
    private static void assertAnswered(JsonNode turn) {
        assertThat(turn.path("outcome").asText()).isEqualTo("answered");
        assertThat(turn.path("rung").asText()).isEqualTo("extractive");
        assertThat(turn.path("reply").asText()).isNotBlank().doesNotContainIgnoringCase("model", "key");
    }
}
