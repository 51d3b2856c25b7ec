package dev.attendant.localorg.apex;

import dev.attendant.localorg.problem.Position;
import java.nio.file.Path;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * A class or trigger with its syntax tree.
 *
 * @param name of the component
 * @param types declared in it; none in a trigger
 */
public record ApexFile(String name, Path path, ParserRuleContext tree, List<ApexType> types) {

    public ApexFile {
        types = List.copyOf(types);
    }

    public Position position(ParserRuleContext context) {
        return position(path, context.getStart());
    }

    public Position position(Token token) {
        return position(path, token);
    }

    static Position position(Path path, Token token) {
        return new Position(path, Math.max(1, token.getLine()), token.getCharPositionInLine() + 1);
    }
}
