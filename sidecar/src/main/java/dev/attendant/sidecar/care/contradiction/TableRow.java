package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.care.Stems;
import dev.attendant.sidecar.care.contradiction.Statement.Column;
import dev.attendant.sidecar.care.fact.Fact;
import dev.attendant.sidecar.care.fact.FactReader;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table's row as articles write it down: {@code Country: Norway; Price: €9}.
 *
 * @param key its first cell
 * @param cells the others
 */
record TableRow(String text, Cell key, List<Cell> cells) {

    private static final Pattern CELL = Pattern.compile("(?:^|; )([\\p{Lu}\\p{N}][^:;]{0,60}): ([^;]{1,200})");
    private static final Pattern UNIT = Pattern.compile("\\(([^)]{1,30})\\)");
    private static final Pattern BARE = Pattern.compile("\\d[\\d.,]*(?:\\s?[-–]\\s?\\d[\\d.,]*)?");

    TableRow {
        cells = List.copyOf(cells);
    }

    /** A cell's place and facts under its column's heading. */
    record Cell(String heading, Span value, List<Fact> facts) {
        Cell {
            facts = List.copyOf(facts);
        }
    }

    /** The row of a text; without cells where the text is no row. */
    static TableRow of(String text) {
        List<Cell> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(text);
        while (matcher.find() && !(cells.isEmpty() && matcher.start() > 0)) {
            cells.add(cell(text, matcher.group(1), new Span(matcher.start(2), matcher.end(2))));
        }
        return cells.isEmpty()
                ? new TableRow(text, new Cell("", new Span(0, text.length()), List.of()), List.of())
                : new TableRow(text, cells.getFirst(), cells.subList(1, cells.size()));
    }

    Column column(Cell cell) {
        Set<String> kinds = cells.stream()
                .filter(other -> !other.equals(cell))
                .flatMap(other -> other.facts().stream())
                .map(Fact::kind)
                .collect(Collectors.toSet());
        return new Column(Stems.of(cell.heading()), kinds);
    }

    /** A bare number has the unit that its column's heading gives in brackets. */
    private static Cell cell(String row, String heading, Span place) {
        String value = place.of(row);
        Matcher unit = UNIT.matcher(heading);
        String full = BARE.matcher(value).matches() && unit.find() ? value + " " + unit.group(1) : value;
        List<Fact> facts = FactReader.read(full).stream()
                .map(fact -> fact.at(place.start(), place.end()))
                .toList();
        return new Cell(heading, place, facts);
    }
}
