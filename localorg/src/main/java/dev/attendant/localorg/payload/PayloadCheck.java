package dev.attendant.localorg.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.attendant.localorg.apex.ApexFile;
import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.problem.Position;
import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Holds each constant of {@code ExamplePayloads} against the example that its comment names, and the paths that Apex
 * calls against the API's.
 */
public final class PayloadCheck {

    private static final String CLASS = "ExamplePayloads";
    private static final JsonMapper JSON = new JsonMapper();

    private final Problems problems = new Problems("payloads");
    private final Optional<ApiDescription> description;

    private PayloadCheck(Optional<ApiDescription> description) {
        this.description = description;
    }

    /** Nothing is said of a package without that class. */
    public static List<Problem> check(Deployment deployment) {
        PayloadCheck check = new PayloadCheck(ApiDescription.beside(deployment.folders()));
        List<ApexFile> files = deployment.apex().files();
        files.stream()
                .filter(file -> file.name().equals(CLASS))
                .map(ApexFile::path)
                .forEach(path -> check.checkAll(path, files));
        return check.problems.sorted();
    }

    private void checkAll(Path payloads, List<ApexFile> files) {
        description.ifPresentOrElse(
                api -> {
                    checkPayloads(api, payloads);
                    PathCheck paths = new PathCheck(api, problems);
                    files.forEach(paths::check);
                },
                () -> problems.error(
                        Position.startOf(payloads),
                        "No description of the API beside the package: " + ApiDescription.PLACE));
    }

    private void checkPayloads(ApiDescription api, Path path) {
        for (Payload payload : PayloadReader.read(path)) {
            wrong(api, payload)
                    .ifPresent(wrong ->
                            problems.error(new Position(path, payload.line(), 1), payload.name() + " " + wrong));
        }
    }

    private static Optional<String> wrong(ApiDescription description, Payload payload) {
        if (payload.example().isEmpty()) {
            return Optional.of("does not say which example it is");
        }
        Optional<JsonNode> described = description.example(payload.example());
        if (described.isEmpty()) {
            return Optional.of("is an example that the API does not have: " + payload.example());
        }
        try {
            return Differences.first(described.get(), JSON.readTree(payload.json()))
                    .map(where -> "differs from " + payload.example() + ": " + where);
        } catch (JsonProcessingException broken) {
            return Optional.of("is not JSON: " + broken.getOriginalMessage());
        }
    }
}
