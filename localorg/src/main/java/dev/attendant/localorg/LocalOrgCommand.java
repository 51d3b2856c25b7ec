package dev.attendant.localorg;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attendant-localorg}: names its commands. */
@Command(
        name = "attendant-localorg",
        mixinStandardHelpOptions = true,
        version = "attendant-localorg",
        description = "A Salesforce org on a laptop, for development.",
        subcommands = {DeployCommand.class, SeedsCommand.class})
final class LocalOrgCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
