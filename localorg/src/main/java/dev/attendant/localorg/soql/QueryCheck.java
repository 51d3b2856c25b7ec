package dev.attendant.localorg.soql;

import dev.attendant.localorg.problem.Position;
import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.schema.Entity;
import dev.attendant.localorg.schema.Schema;
import io.github.apexdevtools.apexparser.ApexParser.FieldNameContext;
import io.github.apexdevtools.apexparser.ApexParser.FieldSpecContext;
import io.github.apexdevtools.apexparser.ApexParser.FromNameListContext;
import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.github.apexdevtools.apexparser.ApexParser.SubQueryContext;
import io.github.apexdevtools.apexparser.ApexParserBaseVisitor;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Finds the queries of a syntax tree and checks each. */
final class QueryCheck extends ApexParserBaseVisitor<Boolean> {

    private final Schema schema;
    private final Problems problems;
    private final Function<ParserRuleContext, Position> positions;

    QueryCheck(Schema schema, Problems problems, Function<ParserRuleContext, Position> positions) {
        this.schema = schema;
        this.problems = problems;
        this.positions = positions;
    }

    @Override
    public Boolean visitQuery(QueryContext query) {
        object(query.fromNameList()).ifPresent(entity -> checkBody(query, entity, query.fromNameList()));
        return true;
    }

    /** A query within a filter; one within a selection is met by the clauses of the query around it. */
    @Override
    public Boolean visitSubQuery(SubQueryContext query) {
        object(query.fromNameList()).ifPresent(entity -> checkBody(query, entity, query.fromNameList()));
        return true;
    }

    @Override
    public Boolean visitFieldSpec(FieldSpecContext spec) {
        String name = spec.soslId(0).getText();
        Optional<Entity> entity = schema.find(name);
        if (entity.isEmpty()) {
            problems.error(positions.apply(spec), unsupported(name));
        }
        entity.ifPresent(found -> clauses(found, Set.of()).visitChildren(spec));
        return true;
    }

    /** The children of one object, found by a relationship's name. */
    void checkChildren(SubQueryContext query, Entity parent) {
        String relationship = query.fromNameList().fieldName(0).getText();
        Optional<String> child = parent.child(relationship);
        if (child.isEmpty()) {
            problems.error(
                    positions.apply(query.fromNameList()),
                    "Didn't understand relationship '" + relationship
                            + "' in FROM part of query call. If you are attempting to use a custom relationship, be"
                            + " sure to append the '__r' after the custom relationship name.");
        }
        child.flatMap(schema::find).ifPresent(entity -> checkBody(query, entity, query.fromNameList()));
    }

    private void checkBody(ParserRuleContext query, Entity entity, FromNameListContext from) {
        Clauses clauses = clauses(entity, aliases(from));
        for (ParseTree part : query.children) {
            if (!(part instanceof FromNameListContext)) {
                clauses.visit(part);
            }
        }
    }

    private Clauses clauses(Entity entity, Set<String> aliases) {
        return new Clauses(new Scope(entity, aliases, schema, problems), this, problems, positions);
    }

    private Optional<Entity> object(FromNameListContext from) {
        FieldNameContext name = from.fieldName(0);
        Optional<Entity> entity = schema.find(name.getText());
        if (entity.isEmpty()) {
            problems.error(positions.apply(name), unsupported(name.getText()));
        }
        return entity;
    }

    private static Set<String> aliases(FromNameListContext from) {
        Set<String> aliases = new HashSet<>(List.of(from.fieldName(0).getText().toLowerCase(Locale.ROOT)));
        from.soqlId().forEach(alias -> aliases.add(alias.getText().toLowerCase(Locale.ROOT)));
        return aliases;
    }

    private static String unsupported(String name) {
        return "sObject type '" + name + "' is not supported. If you are attempting to use a custom object, be sure to"
                + " append the '__c' after the entity name.";
    }
}
