package dev.attendant.sidecar.pii.training;

import dev.attendant.sidecar.pii.MarkedText;
import dev.attendant.sidecar.pii.PiiType;
import dev.attendant.sidecar.pii.name.WordLists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes customer messages: sentence frames in which each slot in braces is filled by chance and marked. */
public final class MessageGenerator {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final List<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
            .toList();

    private final Choices choices;
    private final List<String> frames;
    private final List<String> aroundQuestions;
    private final Map<String, Slot> slots;

    private record Slot(List<PiiType> type, Supplier<String> filler) {}

    /**
     * A generator for the frames, addresses, companies, jobs and products in a folder.
     *
     * @param questions that hold nothing to be marked
     * @param seed of the chance; the same seed gives the same messages
     * @throws IOException where a file is missing
     */
    public MessageGenerator(Path training, List<String> questions, long seed) throws IOException {
        this.choices = new Choices(new Random(seed));
        this.frames = Choices.lines(training.resolve("frames.txt"));
        this.aroundQuestions = Choices.lines(training.resolve("around-questions.txt"));
        Names names = new Names(WordLists.words("given-names.txt"), WordLists.words("family-names.txt"), choices);
        Map<String, Slot> all = new java.util.HashMap<>(personal(names, training));
        all.putAll(numbered(names));
        all.put("question", new Slot(List.of(), () -> choices.of(questions)));
        this.slots = Map.copyOf(all);
    }

    private Map<String, Slot> personal(Names names, Path training) throws IOException {
        Addresses addresses = new Addresses(training.resolve("addresses.txt"), choices);
        List<String> places = WordLists.words("places.txt");
        List<String> companies = Choices.lines(training.resolve("companies.txt"));
        List<String> jobs = Choices.lines(training.resolve("jobs.txt"));
        List<String> products = Choices.lines(training.resolve("products.txt"));
        List<String> nationalities = WordLists.telling("nationality");
        return Map.ofEntries(
                marked("name", PiiType.PERSON, names::full),
                marked("first", PiiType.PERSON, names::first),
                marked("last", PiiType.PERSON, names::last),
                marked(
                        "title",
                        PiiType.TITLE,
                        () -> choices.of("Mr", "Mrs", "Ms", "Dr", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Miss")),
                marked("job", PiiType.TITLE, () -> choices.of(jobs)),
                marked("address", PiiType.STREET_ADDRESS, addresses::full),
                marked("street", PiiType.STREET_ADDRESS, addresses::street),
                marked("unit", PiiType.STREET_ADDRESS, addresses::unit),
                marked("zip", PiiType.STREET_ADDRESS, addresses::zip),
                marked("city", PiiType.GPE, () -> Names.cased(choices.of(places))),
                marked("state", PiiType.GPE, () -> Names.cased(choices.of(places))),
                marked("country", PiiType.GPE, () -> choices.of(COUNTRIES)),
                marked("company", PiiType.ORGANIZATION, () -> company(names, companies)),
                marked("nationality", PiiType.NRP, () -> Names.cased(choices.of(nationalities))),
                plain("nationality_language", () -> Names.cased(choices.of(nationalities))),
                plain("product", () -> choices.of(products)));
    }

    private Map<String, Slot> numbered(Names names) {
        Numbers numbers = new Numbers(choices);
        return Map.ofEntries(
                marked("age", PiiType.AGE, () -> Integer.toString(choices.number(2, 99))),
                marked("dob", PiiType.DATE_TIME, numbers::date),
                marked("date", PiiType.DATE_TIME, numbers::date),
                marked("year", PiiType.DATE_TIME, numbers::year),
                marked("month", PiiType.DATE_TIME, numbers::month),
                marked("time", PiiType.DATE_TIME, numbers::time),
                marked(
                        "weekday",
                        PiiType.DATE_TIME,
                        () -> choices.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")),
                plain("email", () -> numbers.email(names.full())),
                plain("phone", numbers::phone),
                plain("card", numbers::card),
                plain("iban", numbers::iban),
                plain("ssn", () -> choices.pattern("###-##-####")),
                plain("ip", () -> choices.pattern("1##.2#.1#.#")),
                plain(
                        "url",
                        () -> choices.of("https://www.", "http://")
                                + choices.pattern("shop##")
                                + choices.of(".com", ".de/cart")),
                plain("order", numbers::order),
                plain("tracking", numbers::tracking),
                plain("model", numbers::model),
                plain("money", numbers::money),
                plain("qty", () -> Integer.toString(choices.number(1, 20))));
    }

    private static Map.Entry<String, Slot> marked(String name, PiiType type, Supplier<String> filler) {
        return Map.entry(name, new Slot(List.of(type), filler));
    }

    private static Map.Entry<String, Slot> plain(String name, Supplier<String> filler) {
        return Map.entry(name, new Slot(List.of(), filler));
    }

    private String company(Names names, List<String> companies) {
        return switch (choices.number(0, 5)) {
            case 0 ->
                names.last() + choices.of(" Inc", " Ltd", " LLC", " Group", " & Co", " GmbH", " PLC", " and Sons");
            case 1 -> names.last() + ", " + names.last() + " and " + names.last();
            case 2 -> names.last() + "-" + names.last();
            default -> choices.of(companies);
        };
    }

    /** Makes {@code count} messages, each frame being used about as often as any other. */
    public List<MarkedText> messages(int count) {
        return messages(frames, count);
    }

    /** Makes {@code count} messages that ask one of the questions, and name somebody or a place beside it. */
    public List<MarkedText> questions(int count) {
        return messages(aroundQuestions, count);
    }

    private List<MarkedText> messages(List<String> from, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> message(from.get(i % from.size())))
                .toList();
    }

    /** One message from a frame. */
    MarkedText message(String frame) {
        StringBuilder text = new StringBuilder();
        List<MarkedText.Mark> marks = new ArrayList<>();
        Matcher slot = SLOT.matcher(frame);
        int copied = 0;
        while (slot.find()) {
            text.append(lines(frame.substring(copied, slot.start())));
            fill(slot.group(1), text, marks);
            copied = slot.end();
        }
        text.append(lines(frame.substring(copied)));
        return new MarkedText(register(text.toString()), marks);
    }

    private void fill(String name, StringBuilder text, List<MarkedText.Mark> marks) {
        Slot slot = slots.get(name);
        if (slot == null) {
            throw new IllegalArgumentException("there is no slot {" + name + "}");
        }
        int start = text.length();
        text.append(slot.filler().get());
        slot.type().forEach(type -> marks.add(new MarkedText.Mark(type, start, text.length())));
    }

    private static String lines(String frame) {
        return frame.replace("\\n", "\n");
    }

    /** Many people write in lower case, and some in capitals; neither changes where things stand. */
    private String register(String text) {
        String written = text;
        if (choices.happens(0.2)) {
            written = text.toLowerCase(Locale.ROOT);
        } else if (choices.happens(0.03)) {
            written = text.toUpperCase(Locale.ROOT);
        }
        return written.length() == text.length() ? written : text;
    }
}
