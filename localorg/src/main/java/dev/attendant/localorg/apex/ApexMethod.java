package dev.attendant.localorg.apex;

import dev.attendant.localorg.problem.Position;
import java.util.List;

/** A method; the type that it returns as it is written, without blanks, or {@code void}. */
public record ApexMethod(
        String name, String returns, List<ApexVariable> parameters, Modifiers modifiers, Position position) {

    public ApexMethod {
        parameters = List.copyOf(parameters);
    }

    public boolean isAuraEnabled() {
        return modifiers.annotation("auraenabled").isPresent();
    }

    public boolean isInvocable() {
        return modifiers.annotation("invocablemethod").isPresent();
    }
}
