package dev.attendant.localorg;

import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.metadata.MetadataCheck;
import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.soql.SoqlCheck;
import java.util.List;
import java.util.Locale;

/** What an org looks at when a package is deployed. */
enum Check {
    METADATA,
    SOQL;

    List<Problem> problems(Deployment deployment) {
        return switch (this) {
            case METADATA -> MetadataCheck.check(deployment.tree());
            case SOQL -> SoqlCheck.check(deployment);
        };
    }

    /** As the command line names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
