package dev.attendant.simulator.behaviour;

/**
 * A call to a tool that the simulated model is to make.
 *
 * @param arguments JSON
 */
public record PlannedCall(String name, String arguments) {}
