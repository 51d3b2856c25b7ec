package dev.attendant.localorg;

import dev.attendant.localorg.metadata.MetadataCheck;
import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.source.SourceTree;
import java.util.List;
import java.util.Locale;

/** What an org looks at when a package is deployed. */
enum Check {
    METADATA;

    List<Problem> problems(SourceTree tree) {
        return switch (this) {
            case METADATA -> MetadataCheck.check(tree);
        };
    }

    /** As the command line names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
