package dev.attendant.localorg.rule;

import dev.attendant.localorg.apex.ApexFile;
import dev.attendant.localorg.problem.Problems;
import io.github.apexdevtools.apexparser.ApexParser.AccessLevelContext;
import io.github.apexdevtools.apexparser.ApexParser.DeleteStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.DotExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.InsertStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.MergeStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.SoqlLiteralContext;
import io.github.apexdevtools.apexparser.ApexParser.UndeleteStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.UpdateStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.UpsertStatementContext;
import io.github.apexdevtools.apexparser.ApexParser.WithClauseContext;
import io.github.apexdevtools.apexparser.ApexParserBaseVisitor;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Whether each query and each change of records states whose rights it uses. */
final class AccessRules extends ApexParserBaseVisitor<Boolean> {

    private static final Set<String> DATABASE_CALLS = Set.of(
            "insert",
            "update",
            "upsert",
            "delete",
            "undelete",
            "merge",
            "query",
            "querywithbinds",
            "countquery",
            "countquerywithbinds",
            "getquerylocator",
            "getquerylocatorwithbinds");

    private final ApexFile file;
    private final Problems problems;

    AccessRules(ApexFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    @Override
    public Boolean visitSoqlLiteral(SoqlLiteralContext query) {
        checkWith(query, query.query().withClause());
        return visitChildren(query);
    }

    @Override
    public Boolean visitInsertStatement(InsertStatementContext statement) {
        return checkChange(statement, statement.accessLevel());
    }

    @Override
    public Boolean visitUpdateStatement(UpdateStatementContext statement) {
        return checkChange(statement, statement.accessLevel());
    }

    @Override
    public Boolean visitUpsertStatement(UpsertStatementContext statement) {
        return checkChange(statement, statement.accessLevel());
    }

    @Override
    public Boolean visitDeleteStatement(DeleteStatementContext statement) {
        return checkChange(statement, statement.accessLevel());
    }

    @Override
    public Boolean visitUndeleteStatement(UndeleteStatementContext statement) {
        return checkChange(statement, statement.accessLevel());
    }

    @Override
    public Boolean visitMergeStatement(MergeStatementContext statement) {
        return checkChange(statement, statement.accessLevel());
    }

    @Override
    public Boolean visitDotExpression(DotExpressionContext expression) {
        boolean isDatabase = expression.dotMethodCall() != null
                && expression.expression().getText().toLowerCase(Locale.ROOT).matches("(system\\.)?database");
        if (isDatabase) {
            checkDatabaseCall(expression);
        }
        return visitChildren(expression);
    }

    private void checkDatabaseCall(DotExpressionContext expression) {
        String method = expression.dotMethodCall().anyId().getText().toLowerCase(Locale.ROOT);
        String arguments = expression.dotMethodCall().getText().toLowerCase(Locale.ROOT);
        boolean isStated = arguments.contains("accesslevel") || arguments.contains("[select");
        if (DATABASE_CALLS.contains(method) && !isStated) {
            problems.error(file.position(expression), "Database." + method + " must state an AccessLevel");
        }
    }

    private void checkWith(ParserRuleContext query, @Nullable WithClauseContext with) {
        if (with != null && with.SECURITY_ENFORCED() != null) {
            problems.error(file.position(with), "WITH SECURITY_ENFORCED is not supported in this API version");
        } else if (with == null || (with.USER_MODE() == null && with.SYSTEM_MODE() == null)) {
            problems.error(file.position(query), "The query must state WITH USER_MODE or WITH SYSTEM_MODE");
        }
    }

    private Boolean checkChange(ParserRuleContext statement, @Nullable AccessLevelContext level) {
        if (level == null) {
            problems.error(
                    file.position(statement),
                    "The statement must state its access level: "
                            + statement.getStart().getText() + " as user, or as" + " system");
        }
        return visitChildren(statement);
    }
}
