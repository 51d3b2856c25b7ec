package dev.attendant.sidecar.pii;

import dev.attendant.sidecar.recent.Recent;
import java.util.List;
import java.util.Map;

/** Looks through a text once, though several parts of a turn ask; of the texts before, only the last few are kept. */
public final class RecentTexts implements PiiDetector {

    private static final int KEPT = 64;
    private static final int LONGEST = 2_000;

    private final PiiDetector detector;
    private final Map<String, List<PiiSpan>> found = Recent.most(KEPT);

    public RecentTexts(PiiDetector detector) {
        this.detector = detector;
    }

    @Override
    public List<PiiSpan> detect(String text) {
        List<PiiSpan> known = found.get(text);
        if (known != null) {
            return known;
        }
        List<PiiSpan> spans = detector.detect(text);
        if (text.length() <= LONGEST) {
            found.put(text, spans);
        }
        return spans;
    }
}
