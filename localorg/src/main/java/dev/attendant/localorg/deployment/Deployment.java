package dev.attendant.localorg.deployment;

import dev.attendant.localorg.apex.ApexCode;
import dev.attendant.localorg.schema.Schema;
import dev.attendant.localorg.source.SourceReader;
import dev.attendant.localorg.source.SourceTree;
import java.nio.file.Path;
import java.util.List;

/** The package that is being deployed, each part read once and by all checks. */
public record Deployment(List<Path> folders, SourceTree tree, ApexCode apex, Schema schema) {

    public Deployment {
        folders = List.copyOf(folders);
    }

    public static Deployment read(List<Path> folders) {
        SourceTree tree = SourceReader.read(folders);
        return new Deployment(folders, tree, ApexCode.read(tree), Schema.of(tree));
    }
}
