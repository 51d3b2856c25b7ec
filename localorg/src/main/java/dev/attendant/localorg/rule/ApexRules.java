package dev.attendant.localorg.rule;

import dev.attendant.localorg.apex.ApexFile;
import dev.attendant.localorg.apex.ApexType;
import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.problem.Problems;
import java.util.List;

/** Applies the rules to all Apex; tests need not state their rights. */
public final class ApexRules {

    private final Problems problems = new Problems("types");
    private final DeclarationRules declarations = new DeclarationRules(problems);

    private ApexRules() {}

    public static List<Problem> check(Deployment deployment) {
        ApexRules rules = new ApexRules();
        deployment.apex().files().forEach(rules::checkFile);
        return rules.problems.sorted();
    }

    private void checkFile(ApexFile file) {
        file.types().forEach(declarations::check);
        if (file.types().stream().noneMatch(ApexRules::isTest)) {
            new AccessRules(file, problems).visit(file.tree());
        }
    }

    private static boolean isTest(ApexType type) {
        return type.modifiers().annotation("istest").isPresent();
    }
}
