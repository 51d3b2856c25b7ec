package dev.attendant.localorg.types;

import com.nawforce.apexlink.api.Org;
import com.nawforce.apexlink.rpc.OpenOptions;
import com.nawforce.runtime.platform.Path;
import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.problem.Position;
import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.problem.Problems;
import io.github.apexdevtools.api.Issue;
import java.util.List;
import java.util.stream.Stream;

/** Compiles the Apex of a package without making anything of it. */
public final class TypeCheck {

    private static final int MOST_ISSUES_OF_A_FILE = 1000;

    /** Nothing is kept between runs, nor said of what is unused. */
    private static final OpenOptions OPTIONS =
            OpenOptions.create().withCache(false).withAutoFlush(false).withUnused(false);

    private TypeCheck() {}

    public static List<Problem> check(Deployment deployment) {
        List<Problem> syntax = deployment.apex().syntaxErrors();
        return syntax.isEmpty() ? issues(deployment) : syntax;
    }

    private static List<Problem> issues(Deployment deployment) {
        Problems problems = new Problems("types");
        try (Workspace workspace = Workspace.of(deployment.folders())) {
            Org org = Org.newOrg(new Path(workspace.root()), OPTIONS);
            Stream.of(org.issues().issuesForFiles(null, true, MOST_ISSUES_OF_A_FILE))
                    .forEach(issue -> report(issue, workspace, problems));
        }
        return problems.sorted();
    }

    private static void report(Issue issue, Workspace workspace, Problems problems) {
        Position position = new Position(
                workspace.original(issue.filePath()),
                Math.max(1, issue.fileLocation().startLineNumber()),
                issue.fileLocation().startCharOffset() + 1);
        String message = workspace.withOriginals(issue.message());
        if (issue.isError()) {
            problems.error(position, message);
        } else {
            problems.warning(position, message);
        }
    }
}
