package dev.attendant.sidecar.bias;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A message with places where groups differ, such as {@code My [son|daughter] lost [his|her] card}.
 *
 * @param groups whose the wordings in each place are, in their order
 */
record Template(List<String> groups, String text) {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern PLACE = Pattern.compile("\\[([^\\[\\]]*)\\]");

    Template {
        groups = List.copyOf(groups);
    }

    /**
     * Reads a line: the groups, parted by bars, a tab, the text.
     *
     * @throws IllegalArgumentException where there is no tab
     */
    static Template read(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalArgumentException("no tab after the groups: " + line);
        }
        return new Template(BAR.splitAsStream(line.substring(0, tab)).toList(), line.substring(tab + 1));
    }

    Probe probe() {
        return new Probe(IntStream.range(0, groups.size())
                .mapToObj(group -> new Wording(groups.get(group), wordingOf(group)))
                .toList());
    }

    private String wordingOf(int group) {
        return PLACE.matcher(text).replaceAll(place -> chosen(place, group));
    }

    private String chosen(MatchResult place, int group) {
        List<String> choices = BAR.splitAsStream(place.group(1)).toList();
        if (choices.size() != groups.size()) {
            throw new IllegalArgumentException("%s needs a wording for each of %s".formatted(place.group(), groups));
        }
        return Matcher.quoteReplacement(choices.get(group));
    }
}
