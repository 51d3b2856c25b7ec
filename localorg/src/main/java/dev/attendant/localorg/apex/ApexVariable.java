package dev.attendant.localorg.apex;

import dev.attendant.localorg.problem.Position;

/** A field, property or parameter; the type as it is written, without blanks. */
public record ApexVariable(String name, String type, Modifiers modifiers, Position position) {}
