package dev.attendant.localorg.soql;

import dev.attendant.localorg.problem.Position;
import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.schema.Entity;
import io.github.apexdevtools.apexparser.ApexParser.BoundExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.FieldGroupByContext;
import io.github.apexdevtools.apexparser.ApexParser.FieldListContext;
import io.github.apexdevtools.apexparser.ApexParser.FieldNameContext;
import io.github.apexdevtools.apexparser.ApexParser.FieldOrderContext;
import io.github.apexdevtools.apexparser.ApexParser.SelectEntryContext;
import io.github.apexdevtools.apexparser.ApexParser.SelectListContext;
import io.github.apexdevtools.apexparser.ApexParser.SubQueryContext;
import io.github.apexdevtools.apexparser.ApexParser.TypeOfContext;
import io.github.apexdevtools.apexparser.ApexParser.WhenClauseContext;
import io.github.apexdevtools.apexparser.ApexParser.WhereClauseContext;
import io.github.apexdevtools.apexparser.ApexParserBaseVisitor;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;

/** Checks the clauses of one query against the object that it reads. */
final class Clauses extends ApexParserBaseVisitor<Boolean> {

    private final Scope scope;
    private final QueryCheck queries;
    private final Problems problems;
    private final Function<ParserRuleContext, Position> positions;
    private Use use = Use.SELECT;

    Clauses(Scope scope, QueryCheck queries, Problems problems, Function<ParserRuleContext, Position> positions) {
        this.scope = scope;
        this.queries = queries;
        this.problems = problems;
        this.positions = positions;
    }

    @Override
    public Boolean visitSelectList(SelectListContext list) {
        Set<String> seen = new HashSet<>();
        for (SelectEntryContext entry : list.selectEntry()) {
            boolean isField = entry.fieldName() != null && entry.soqlId() == null;
            if (isField && !seen.add(entry.getText().toLowerCase(Locale.ROOT))) {
                problems.error(positions.apply(entry), "duplicate field selected: " + entry.getText());
            }
        }
        return visitChildren(list);
    }

    @Override
    public Boolean visitFieldName(FieldNameContext field) {
        List<String> path =
                field.soqlId().stream().map(ParserRuleContext::getText).toList();
        scope.check(path, use, positions.apply(field));
        return true;
    }

    /** A search lists its fields as plain names. */
    @Override
    public Boolean visitFieldList(FieldListContext list) {
        list.soslId()
                .forEach(field ->
                        scope.check(List.of(field.getText().split("\\.", -1)), Use.SELECT, positions.apply(field)));
        list.fieldList().forEach(this::visit);
        return true;
    }

    @Override
    public Boolean visitSubQuery(SubQueryContext query) {
        if (use == Use.FILTER) {
            queries.visit(query);
        } else {
            queries.checkChildren(query, scope.entity());
        }
        return true;
    }

    @Override
    public Boolean visitWhereClause(WhereClauseContext where) {
        return with(Use.FILTER, where);
    }

    @Override
    public Boolean visitFieldOrder(FieldOrderContext order) {
        return with(Use.SORT, order);
    }

    @Override
    public Boolean visitFieldGroupBy(FieldGroupByContext group) {
        return with(Use.GROUP, group);
    }

    /** Names the objects that a reference may mean, and fields of each. */
    @Override
    public Boolean visitTypeOf(TypeOfContext typeOf) {
        typeOf.whenClause().forEach(this::checkWhen);
        return true;
    }

    /** Apex, not a field; a query may stand in it. */
    @Override
    public Boolean visitBoundExpression(BoundExpressionContext bound) {
        queries.visitChildren(bound);
        return true;
    }

    private void checkWhen(WhenClauseContext when) {
        String object = when.fieldName().getText();
        scope.schema().find(object).ifPresent(entity -> other(entity).visit(when.fieldNameList()));
    }

    private Clauses other(Entity entity) {
        return new Clauses(new Scope(entity, Set.of(), scope.schema(), problems), queries, problems, positions);
    }

    private Boolean with(Use inner, ParserRuleContext tree) {
        Use outer = use;
        use = inner;
        visitChildren(tree);
        use = outer;
        return true;
    }
}
