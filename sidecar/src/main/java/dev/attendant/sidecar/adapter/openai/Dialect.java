package dev.attendant.sidecar.adapter.openai;

/** Where servers that follow OpenAI differ from it. */
enum Dialect {
    /** Reasoning models take only {@code max_completion_tokens}. */
    OFFICIAL,
    /** Most know only {@code max_tokens}. */
    COMPATIBLE
}
