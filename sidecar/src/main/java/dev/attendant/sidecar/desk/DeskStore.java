package dev.attendant.sidecar.desk;

/** Where what people do with conversations is kept, in one transaction each with its effect and its key. */
public interface DeskStore {

    /** The holder of a conversation that no service agent has. */
    long NOBODY = 0;

    /**
     * Does what is asked, or says why not and changes nothing. Whatever is done raises the lane's fence: a turn in work
     * is not recorded, and is run again with what was done before its eyes.
     *
     * @throws IllegalArgumentException where a text holds U+0000
     */
    DeskOutcome perform(DeskRequest request);

    /**
     * Forgets a conversation with everything that was written in it: neither it nor its turns are found any more, and
     * what is still in work for it is kept nowhere. That it was forgotten, by whom and when, is kept.
     */
    Erasure.Outcome erase(Erasure erasure);
}
