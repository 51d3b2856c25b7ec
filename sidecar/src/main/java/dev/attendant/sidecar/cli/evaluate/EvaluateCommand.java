package dev.attendant.sidecar.cli.evaluate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands that measure. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures quality on labelled questions; needs no sidecar.")
public final class EvaluateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "evaluate what? retrieval, answers, intents, emotion, sentiment, screening, grounding,"
                        + " reading or pii");
    }
}
