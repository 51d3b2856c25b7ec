package dev.attendant.localorg;

import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.metadata.MetadataCheck;
import dev.attendant.localorg.payload.PayloadCheck;
import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.reference.ReferenceCheck;
import dev.attendant.localorg.rule.ApexRules;
import dev.attendant.localorg.soql.SoqlCheck;
import dev.attendant.localorg.types.TypeCheck;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an org looks at when a package is deployed. */
enum Check {
    METADATA,
    REFERENCES,
    SOQL,
    TYPES,
    PAYLOADS;

    List<Problem> problems(Deployment deployment) {
        return switch (this) {
            case METADATA -> MetadataCheck.check(deployment.tree());
            case REFERENCES -> ReferenceCheck.check(deployment);
            case SOQL -> SoqlCheck.check(deployment);
            case TYPES -> types(deployment);
            case PAYLOADS -> PayloadCheck.check(deployment);
        };
    }

    private static List<Problem> types(Deployment deployment) {
        return Stream.concat(TypeCheck.check(deployment).stream(), ApexRules.check(deployment).stream())
                .toList();
    }

    /** As the command line names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
