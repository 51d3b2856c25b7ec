package dev.attendant.sidecar.knowledge.intake;

/** Makes text of a file's bytes, whatever their encoding. */
public interface TextDecoder {

    /**
     * A file's text.
     *
     * @param charset what the bytes were taken for
     * @param guessed whether nothing in the file said so
     */
    record Decoded(String text, String charset, boolean guessed) {}

    /**
     * Decodes a file.
     *
     * @throws dev.attendant.sidecar.knowledge.UnreadableDocumentException where the bytes are no text
     */
    Decoded decode(byte[] bytes);
}
