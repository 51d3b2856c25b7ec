package dev.attendant.localorg.soql;

import dev.attendant.localorg.apex.ApexFile;
import dev.attendant.localorg.deployment.Deployment;
import dev.attendant.localorg.problem.Position;
import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import io.github.apexdevtools.apexparser.ApexErrorListener;
import io.github.apexdevtools.apexparser.ApexParser;
import io.github.apexdevtools.apexparser.ApexParserFactory;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/** Checks the queries of Apex, and the templates of the queries that the agent may run. */
public final class SoqlCheck {

    private static final String TEMPLATE = "Query__c";

    private final Deployment deployment;
    private final Problems problems = new Problems("soql");

    private SoqlCheck(Deployment deployment) {
        this.deployment = deployment;
    }

    public static List<Problem> check(Deployment deployment) {
        SoqlCheck check = new SoqlCheck(deployment);
        deployment.apex().files().forEach(check::checkFile);
        deployment.tree().of("CustomMetadata").forEach(check::checkRecord);
        return check.problems.sorted();
    }

    private void checkFile(ApexFile file) {
        new QueryCheck(deployment.schema(), problems, file::position).visit(file.tree());
        new DynamicQueries((query, context) -> checkDynamic(query, file.position(context))).visit(file.tree());
    }

    private void checkRecord(Component metadata) {
        metadata.document().all("values").stream()
                .filter(value -> value.text("field").filter(TEMPLATE::equals).isPresent())
                .flatMap(value -> value.first("value").stream())
                .filter(value -> !value.text().isEmpty())
                .forEach(this::checkTemplate);
    }

    private void checkTemplate(Element template) {
        check(parse(template.text(), template.position()), template.position());
    }

    /** A query is text where its object may be missing, so only one of a known object is looked at. */
    private void checkDynamic(String query, Position position) {
        ApexParser.QueryContext parsed = parse(query, position);
        boolean isKnown = parsed.fromNameList() != null
                && deployment
                        .schema()
                        .find(parsed.fromNameList().fieldName(0).getText())
                        .isPresent();
        if (isKnown) {
            check(parsed, position);
        }
    }

    private void check(ApexParser.QueryContext query, Position position) {
        new QueryCheck(deployment.schema(), problems, context -> position).visit(query);
    }

    private ApexParser.QueryContext parse(String query, Position position) {
        ApexErrorListener listener = new ApexErrorListener() {
            @Override
            public void apexSyntaxError(int line, int column, String message) {
                problems.error(position, "unexpected token in the query: " + message);
            }
        };
        ApexParser parser = ApexParserFactory.createLexerAndParser(CharStreams.fromString(query), listener)
                .getParser();
        ApexParser.QueryContext parsed = parser.query();
        Token next = parser.getCurrentToken();
        if (next.getType() != Token.EOF) {
            problems.error(position, "unexpected token in the query: '" + next.getText() + "'");
        }
        return parsed;
    }
}
