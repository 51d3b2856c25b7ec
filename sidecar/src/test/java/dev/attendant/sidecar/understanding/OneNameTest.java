package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneNameTest {

    @Test
    void shouldGiveEverybodyTheSameName() {
        String message = "Jamal Washington and Yuki wait.";

        assertThat(OneName.forAll(message, List.of(named(message, "Jamal Washington"), named(message, "Yuki"))))
                .isEqualTo("Alex and Alex wait.");
    }

    @Test
    void shouldKeepTheNamesOfPlacesAndATextThatNamesNobody() {
        String message = "A parcel to Paris";
        int place = message.indexOf("Paris");
        Entity paris = Entity.in(message, place, place + 5, EntityType.PLACE, "Paris", 1);

        assertThat(OneName.forAll(message, List.of(paris))).isEqualTo(message);
        assertThat(OneName.forAll("", List.of())).isEmpty();
    }

    private static Entity named(String message, String name) {
        int start = message.indexOf(name);
        return Entity.in(message, start, start + name.length(), EntityType.PERSON, name, 1);
    }
}
