package dev.attendant.localorg.reference;

/** Looks after one kind of reference. */
@FunctionalInterface
interface ReferenceRule {

    void check(References references);
}
