package dev.attendant.localorg.apex;

import dev.attendant.localorg.problem.Problem;
import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All Apex of a package; types are found in any case. */
public final class ApexCode {

    private final Problems problems = new Problems("types");
    private final List<ApexFile> files = new ArrayList<>();
    private final Map<String, ApexType> types = new HashMap<>();

    private ApexCode() {}

    public static ApexCode read(SourceTree tree) {
        ApexCode code = new ApexCode();
        ApexReader reader = new ApexReader(code.problems);
        for (Component component : tree.components()) {
            component.content().ifPresent(path -> {
                switch (component.type()) {
                    case "ApexClass" -> code.files.add(reader.readClass(component.name(), path));
                    case "ApexTrigger" -> code.files.add(reader.readTrigger(component.name(), path));
                    default -> {}
                }
            });
        }
        code.files.stream()
                .flatMap(file -> file.types().stream())
                .flatMap(ApexType::all)
                .forEach(type -> code.types.put(type.name().toLowerCase(Locale.ROOT), type));
        return code;
    }

    public List<ApexFile> files() {
        return List.copyOf(files);
    }

    /** The type with this name, such as {@code Outer.Inner}. */
    public Optional<ApexType> type(String name) {
        return Optional.ofNullable(types.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The type that a name means inside a type: one of its own inner types, else any of the package. */
    public Optional<ApexType> type(String name, ApexType from) {
        String outer = from.name().replaceFirst("\\..*", "");
        return type(outer + "." + name).or(() -> type(name));
    }

    public List<Problem> syntaxErrors() {
        return problems.sorted();
    }
}
