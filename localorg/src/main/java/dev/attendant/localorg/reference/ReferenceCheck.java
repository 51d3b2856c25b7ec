package dev.attendant.localorg.reference;

import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.problem.Problems;
import java.util.List;

/** Follows every reference from one component to another. */
public final class ReferenceCheck {

    private static final List<ReferenceRule> RULES = List.of(
            new TableRule(),
            new PermissionRule(),
            new CustomMetadataRule(),
            new RecordTargetRule(),
            new GenAiRule(),
            new LabelRule(),
            new ApexRule(),
            new FormulaRule(),
            new FlowRule(),
            new LwcRule(),
            new FlexiPageRule(),
            new LayoutRule(),
            new ReportRule(),
            new ApplicationRule(),
            new TranslationRule(),
            new ManifestRule());

    private ReferenceCheck() {}

    public static List<Problem> check(Deployment deployment) {
        Problems problems = new Problems("references");
        References references = new References(deployment, new Targets(deployment), problems);
        RULES.forEach(rule -> rule.check(references));
        return problems.sorted();
    }
}
