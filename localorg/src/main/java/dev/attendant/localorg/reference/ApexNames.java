package dev.attendant.localorg.reference;

import dev.attendant.localorg.apex.ApexFile;
import dev.attendant.localorg.problem.Position;
import io.github.apexdevtools.apexparser.ApexParser.DotExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.DotMethodCallContext;
import io.github.apexdevtools.apexparser.ApexParser.LiteralContext;
import io.github.apexdevtools.apexparser.ApexParserBaseVisitor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;

/** Finds the labels, credentials, permissions, flows, records and cache partitions that Apex names. */
final class ApexNames extends ApexParserBaseVisitor<Boolean> {

    private static final Pattern CALLOUT = Pattern.compile("callout:(\\w+)");

    private final ApexFile file;
    private final References references;

    ApexNames(ApexFile file, References references) {
        this.file = file;
        this.references = references;
    }

    @Override
    public Boolean visitLiteral(LiteralContext literal) {
        Matcher callout = CALLOUT.matcher(literal.getText());
        while (callout.find()) {
            require(literal, "callout", "NamedCredential", callout.group(1));
        }
        return true;
    }

    @Override
    public Boolean visitDotExpression(DotExpressionContext expression) {
        String receiver = expression.expression().getText().toLowerCase(Locale.ROOT);
        if (expression.anyId() != null && (receiver.equals("label") || receiver.equals("system.label"))) {
            require(expression, "label", "CustomLabel", expression.anyId().getText());
        }
        if (expression.dotMethodCall() != null) {
            firstText(expression.dotMethodCall())
                    .ifPresent(text -> checkCall(expression, receiver, expression.dotMethodCall(), text));
        }
        return visitChildren(expression);
    }

    private void checkCall(DotExpressionContext expression, String receiver, DotMethodCallContext call, String text) {
        String method = call.anyId().getText().toLowerCase(Locale.ROOT);
        switch (method) {
            case "checkpermission" -> require(expression, "permission", "CustomPermission", text);
            case "createinterview" -> require(expression, "flow", "Flow", text);
            case "getpartition" -> {
                if (receiver.startsWith("cache.")) {
                    require(expression, "partition", "PlatformCachePartition", text.replaceFirst("^.*\\.", ""));
                }
            }
            case "getinstance" -> {
                if (receiver.endsWith("__mdt") && !text.isBlank()) {
                    String type = expression.expression().getText().replaceFirst("__mdt$", "");
                    require(expression, "record", "CustomMetadata", type + "." + text);
                }
            }
            default -> {}
        }
    }

    /** The first argument, where it is a text. */
    private static Optional<String> firstText(DotMethodCallContext call) {
        return Optional.ofNullable(call.expressionList())
                .map(list -> list.expression(0).getText())
                .filter(text -> text.matches("'[^']*'"))
                .map(text -> text.substring(1, text.length() - 1));
    }

    private void require(ParserRuleContext context, String field, String type, String name) {
        Position position = file.position(context);
        references.require(position, field, type, name);
    }
}
