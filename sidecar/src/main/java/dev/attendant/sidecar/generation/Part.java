package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is said as one or not at all: a sentence, a row of a table, or a numbered list, of which a step alone helps
 * nobody.
 *
 * @param first the place of its first sentence in the passage
 * @param last that of its last
 */
record Part(Kind kind, int first, int last) {

    /** What a part is to its reader. */
    enum Kind {
        SENTENCE,
        STEPS,
        ROW,
        /** A line that only leads to what follows it. */
        LEAD,
        /** An error message quoted back answers nothing. */
        CODE
    }

    private static final Pattern STEP = Pattern.compile("(\\d{1,3})\\. ");

    /** As articles write rows: {@code Country: Norway; Price: €9}. */
    private static final Pattern ROW = Pattern.compile("[^:;\\n]{1,80}: [^;\\n]++(?:; [^:;\\n]{1,80}: [^;\\n]++)++");

    /** Line breaks, which only code keeps, and what code is full of. */
    private static final Pattern CODE = Pattern.compile("\\n|\\w_\\w|\\(\\)|\\b0x\\p{XDigit}|[{}=<>;]\\s*$|==|::|->");

    /** The parts of a passage, in order. Whatever stands between two steps of a list belongs to it. */
    static List<Part> of(Passage passage) {
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < passage.sentences().size(); place++) {
            int list = listBefore(passage, parts, place);
            int first = list < 0 ? place : parts.get(list).first;
            parts.subList(list < 0 ? parts.size() : list, parts.size()).clear();
            parts.add(new Part(kind(passage, place), first, place));
        }
        return parts;
    }

    Stream<Integer> places() {
        return IntStream.rangeClosed(first, last).boxed();
    }

    /** Whether it says something to a customer. */
    boolean tells() {
        return kind != Kind.LEAD && kind != Kind.CODE;
    }

    /** Whether any of it stands in another passage of the same document version. */
    boolean touches(Passage whole, Passage other) {
        Span mine = new Span(
                whole.inDocument(whole.sentences().get(first)).start(),
                whole.inDocument(whole.sentences().get(last)).end());
        return mine.overlaps(
                new Span(other.offset(), other.offset() + other.text().length()));
    }

    private static Kind kind(Passage passage, int place) {
        String text = passage.sentences().get(place).of(passage.text());
        if (number(passage, place) > 0) {
            return Kind.STEPS;
        }
        if (text.endsWith(":")) {
            return Kind.LEAD;
        }
        if (CODE.matcher(text).find()) {
            return Kind.CODE;
        }
        return ROW.matcher(text).matches() ? Kind.ROW : Kind.SENTENCE;
    }

    /** The part with the list that a sentence goes on with; -1 where there is none. */
    private static int listBefore(Passage passage, List<Part> parts, int place) {
        int number = number(passage, place);
        int list = parts.size() - 1;
        while (list >= 0 && parts.get(list).kind != Kind.STEPS) {
            list--;
        }
        int before = list < 0 ? -1 : number(passage, parts.get(list).last);
        return number > 0 && (number == before + 1 || number == before && sameLine(passage, place)) ? list : -1;
    }

    private static boolean sameLine(Passage passage, int place) {
        int start = passage.sentences().get(place).start();
        return passage.sentences().get(place - 1).start() > lineStart(passage, start);
    }

    /** The number before the line on which a sentence stands; 0 where it has none. */
    private static int number(Passage passage, int place) {
        int start = passage.sentences().get(place).start();
        Matcher step = STEP.matcher(passage.text().substring(lineStart(passage, start), start));
        return step.lookingAt() ? Integer.parseInt(step.group(1)) : 0;
    }

    private static int lineStart(Passage passage, int place) {
        return passage.text().lastIndexOf('\n', place - 1) + 1;
    }
}
