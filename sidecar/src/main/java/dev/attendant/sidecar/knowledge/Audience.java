package dev.attendant.sidecar.knowledge;

/** Who may read a document. */
public enum Audience {
    /** Anyone who chats. */
    CUSTOMER,
    /** The tenant's own people, who may read everything. */
    INTERNAL
}
