package dev.attendant.sidecar.feedback;

/** Who judges, and by which scores. */
public enum FeedbackKind {
    /** A customer's contentment, from 1 to 5. */
    CSAT("from 1 to 5") {
        @Override
        public boolean allows(int score) {
            return score >= 1 && score <= 5;
        }
    },
    /** A service agent's thumb: 1 for up, -1 for down. */
    THUMBS("1 or -1") {
        @Override
        public boolean allows(int score) {
            return score == 1 || score == -1;
        }
    };

    private final String scores;

    FeedbackKind(String scores) {
        this.scores = scores;
    }

    public abstract boolean allows(int score);

    /** The scores that are allowed, in words. */
    public String scores() {
        return scores;
    }
}
