package dev.attendant.localorg;

import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attendant-localorg deploy}: reads a package and names what an org would refuse. */
@Command(
        name = "deploy",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a package as an org would, and names what it would refuse:",
            "one line for each problem, path:line:column, then a summary.",
            "Exit code: 0 accepted, 1 refused, 2 bad usage."
        })
final class DeployCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Where the package's source lies.")
    private List<Path> folders;

    @Option(
            names = "--check",
            split = ",",
            paramLabel = "CHECK",
            description = "Only these checks: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Check> checks = EnumSet.allOf(Check.class);

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        requireFolders();
        Deployment deployment = Deployment.read(folders);
        List<Problem> problems = checks.stream()
                .sorted()
                .flatMap(check -> check.problems(deployment).stream())
                .distinct()
                .sorted()
                .toList();
        Report report = new Report(deployment.tree().components().size(), problems);
        spec.commandLine().getOut().print(json ? report.json() : report.text());
        spec.commandLine().getOut().flush();
        return report.isAccepted() ? 0 : 1;
    }

    private void requireFolders() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), "No such folder: " + folder);
            }
        }
    }
}
