package dev.attendant.localorg.soql;

import io.github.apexdevtools.apexparser.ApexParser.DotExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.ExpressionContext;
import io.github.apexdevtools.apexparser.ApexParserBaseVisitor;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;

/** Finds the queries that Apex gives to {@code Database} as text, where all of the text is written there. */
final class DynamicQueries extends ApexParserBaseVisitor<Boolean> {

    private static final Pattern TEXTS = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'(?:\\+'(?:[^'\\\\]|\\\\.)*')*");
    private static final Pattern JOINT = Pattern.compile("'\\+'");

    private final BiConsumer<String, ParserRuleContext> query;

    DynamicQueries(BiConsumer<String, ParserRuleContext> query) {
        this.query = query;
    }

    @Override
    public Boolean visitDotExpression(DotExpressionContext expression) {
        if (isQuery(expression)) {
            ExpressionContext text = expression.dotMethodCall().expressionList().expression(0);
            Matcher texts = TEXTS.matcher(text.getText());
            if (texts.matches()) {
                query.accept(joined(texts.group()), text);
            }
        }
        return visitChildren(expression);
    }

    private static boolean isQuery(DotExpressionContext expression) {
        return expression.dotMethodCall() != null
                && expression.dotMethodCall().expressionList() != null
                && expression.expression().getText().toLowerCase(Locale.ROOT).equals("database")
                && expression
                        .dotMethodCall()
                        .anyId()
                        .getText()
                        .toLowerCase(Locale.ROOT)
                        .contains("query");
    }

    private static String joined(String literals) {
        String text = JOINT.matcher(literals).replaceAll("");
        return text.substring(1, text.length() - 1).replace("\\'", "'");
    }
}
