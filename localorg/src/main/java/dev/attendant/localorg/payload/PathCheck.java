package dev.attendant.localorg.payload;

import dev.attendant.localorg.apex.ApexFile;
import dev.attendant.localorg.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Holds the paths that Apex calls against those of the API. A class that names one may add an end to it, as in
 * {@code SidecarRequest.path('/v1/turns/{0}', id) + '/trace'}.
 */
final class PathCheck {

    private static final Pattern PATH = Pattern.compile("'(?:callout:\\w+)?(/v1/[^'?]*)[^']*'");
    private static final Pattern END = Pattern.compile("'(/(?!v1/)[a-z-]+(?:/[a-z-]+)*)'");

    private final List<ApiPath> described;
    private final Problems problems;

    PathCheck(ApiDescription description, Problems problems) {
        this.described = description.paths().map(ApiPath::of).toList();
        this.problems = problems;
    }

    /** Tests are left out, which call what is not there on purpose. */
    void check(ApexFile file) {
        boolean test = file.types().stream()
                .anyMatch(type -> type.modifiers().annotation("istest").isPresent());
        if (!test) {
            check(file.path(), SourceText.read(file.path()));
        }
    }

    private void check(Path file, String source) {
        List<ApiPath> called = PATH.matcher(source)
                .results()
                .map(found -> {
                    ApiPath path = ApiPath.of(found.group(1));
                    if (described.stream().noneMatch(each -> each.startsWith(path))) {
                        wrong(file, source, found.start(1), "The API has no path " + path);
                    }
                    return path;
                })
                .toList();
        if (!called.isEmpty()) {
            END.matcher(source)
                    .results()
                    .filter(found -> !isEnd(called, ApiPath.of(found.group(1))))
                    .forEach(found -> wrong(
                            file,
                            source,
                            found.start(1),
                            "No path of the API that this class calls ends with " + found.group(1)));
        }
    }

    private boolean isEnd(List<ApiPath> called, ApiPath end) {
        return described.stream()
                .filter(each -> each.endsWith(end))
                .anyMatch(each -> called.stream().anyMatch(each::startsWith));
    }

    private void wrong(Path file, String source, int offset, String message) {
        problems.error(SourceText.position(file, source, offset), message);
    }
}
