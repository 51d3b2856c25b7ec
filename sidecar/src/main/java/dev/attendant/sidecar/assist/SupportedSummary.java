package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.grounding.Source;
import dev.attendant.sidecar.grounding.Support;
import dev.attendant.sidecar.writing.SentenceCheck;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leaves of a model's summary what the messages say. */
final class SupportedSummary {

    /** Who says something is no claim of the messages themselves. */
    private static final Pattern NARRATION = Pattern.compile(
            "^(the |a )?(customer|client|user|agent|colleague|attendant|assistant|bot|service)( (also|has|have|had|was|were"
                    + "|is|then))*( (says?|said|asks?|asked|wants?|wanted|writes?|wrote|reports?|reported|states?|stated|told"
                    + "|tells|explains?|explained|informed|mentions?|mentioned|confirms?|confirmed|would like|wishes))?"
                    + "( (that|for|to know|about|whether|if|them|the customer))*[ ,:]+",
            Pattern.CASE_INSENSITIVE);

    private final Function<String, Support> check;

    SupportedSummary(SentenceCheck check, Transcript transcript) {
        this.check = check.against(transcript.messages().stream()
                .map(message -> new Source("", message.text()))
                .toList());
    }

    SummaryForm of(SummaryForm written) {
        return new SummaryForm(
                supported(written.summary()),
                supported(written.customerWants()),
                supported(written.done()),
                supported(written.open()));
    }

    private List<String> supported(List<String> texts) {
        return texts.stream()
                .map(this::supported)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private String supported(String text) {
        return Gist.sentences(text).stream().filter(this::isSupported).collect(Collectors.joining(" "));
    }

    private boolean isSupported(String sentence) {
        String claim = NARRATION.matcher(sentence).replaceFirst("");
        return check.apply(sentence).isSupported()
                || (!claim.isBlank() && check.apply(claim).isSupported());
    }
}
