package dev.attendant.simulator.behaviour;

/**
 * Says how to answer requests of one kind.
 *
 * @param contains what the body of such a request holds
 */
public record Rule(String contains, Behaviour behaviour) {}
