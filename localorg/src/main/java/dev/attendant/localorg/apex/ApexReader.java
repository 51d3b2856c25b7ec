package dev.attendant.localorg.apex;

import dev.attendant.localorg.problem.Position;
import dev.attendant.localorg.problem.Problems;
import io.github.apexdevtools.apexparser.ApexErrorListener;
import io.github.apexdevtools.apexparser.ApexParser;
import io.github.apexdevtools.apexparser.ApexParserFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.ParserRuleContext;

/** Reads classes and triggers. */
final class ApexReader {

    private final Problems problems;

    ApexReader(Problems problems) {
        this.problems = problems;
    }

    ApexFile readClass(String name, Path path) {
        ApexParser.CompilationUnitContext tree = parser(path).compilationUnit();
        List<ApexType> types = tree.typeDeclaration() == null
                ? List.of()
                : TypeReader.read(path, tree.typeDeclaration()).stream().toList();
        return new ApexFile(name, path, tree, types);
    }

    ApexFile readTrigger(String name, Path path) {
        ParserRuleContext tree = parser(path).triggerUnit();
        return new ApexFile(name, path, tree, List.of());
    }

    private ApexParser parser(Path path) {
        try {
            return ApexParserFactory.createLexerAndParser(CharStreams.fromPath(path), listener(path))
                    .getParser();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + path, failure);
        }
    }

    private ApexErrorListener listener(Path path) {
        return new ApexErrorListener() {
            @Override
            public void apexSyntaxError(int line, int column, String message) {
                problems.error(new Position(path, Math.max(1, line), column + 1), "Unexpected syntax: " + message);
            }
        };
    }
}
