package dev.attendant.sidecar.knowledge;

/** What a document holds: text, or the bytes of a binary format. */
public sealed interface Content {

    /** The text as it was written; empty where the content is binary. */
    String text();

    /** Text in any text format. */
    record Text(String text) implements Content {}

    /** The bytes of a file such as a PDF. */
    final class Binary implements Content {
        private final byte[] bytes;

        public Binary(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String text() {
            return "";
        }
    }
}
