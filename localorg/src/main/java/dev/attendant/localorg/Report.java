package dev.attendant.localorg;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attendant.localorg.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a deployment says at its end. */
record Report(int components, List<Problem> problems) {

    private static final JsonMapper JSON = new JsonMapper();

    Report {
        problems = List.copyOf(problems);
    }

    boolean isAccepted() {
        return problems.stream().noneMatch(Problem::isError);
    }

    String text() {
        return problems.stream().map(problem -> line(problem) + "\n").collect(Collectors.joining()) + summary() + "\n";
    }

    String json() {
        ObjectNode report = JSON.createObjectNode();
        report.put("accepted", isAccepted()).put("components", components);
        ArrayNode list = report.putArray("problems");
        problems.forEach(problem -> describe(problem, list.addObject()));
        return report.toPrettyString() + "\n";
    }

    private static void describe(Problem problem, ObjectNode node) {
        node.put("file", shown(problem.position().file()))
                .put("line", problem.position().line())
                .put("column", problem.position().column())
                .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("check", problem.check())
                .put("message", problem.message());
    }

    private static String line(Problem problem) {
        String kind = problem.isError() ? "" : "Warning: ";
        return shown(problem.position().file()) + ":" + problem.position().line() + ":"
                + problem.position().column() + "  " + kind + problem.message();
    }

    private String summary() {
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.size() - errors;
        return (isAccepted() ? "Accepted: " : "Refused: ") + components + " components, " + errors + " problems, "
                + warnings + " warnings";
    }

    /** Relative to where the command runs, where the file lies below that. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }
}
