package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.adapter.csv.CsvRows;
import dev.attendant.sidecar.adapter.icu.IcuTextDecoder;
import dev.attendant.sidecar.adapter.json.JsonRows;
import dev.attendant.sidecar.adapter.markup.HtmlReader;
import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.adapter.pdfbox.PdfReader;
import dev.attendant.sidecar.adapter.poi.DocxReader;
import dev.attendant.sidecar.cli.knowledge.IngestSummary.GuessedEncoding;
import dev.attendant.sidecar.cli.support.Workers;
import dev.attendant.sidecar.knowledge.ArticleReader;
import dev.attendant.sidecar.knowledge.DocumentFolder;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.PlainTextReader;
import dev.attendant.sidecar.knowledge.intake.Fault;
import dev.attendant.sidecar.knowledge.intake.FileReader;
import dev.attendant.sidecar.knowledge.intake.FileReading;
import dev.attendant.sidecar.knowledge.intake.IntakePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a folder as far as can be done without a sidecar. */
final class Intake {

    private static final Map<DocumentFormat, ArticleReader> TEXTS = Map.of(
            DocumentFormat.MARKDOWN, new MarkdownReader(),
            DocumentFormat.HTML, new HtmlReader(),
            DocumentFormat.TEXT, new PlainTextReader());

    private final FileReader reader = new FileReader(
            new IcuTextDecoder(),
            Map.of("csv", new CsvRows(), "tsv", new CsvRows(), "json", new JsonRows()),
            Map.of(DocumentFormat.DOCX, new DocxReader(), DocumentFormat.PDF, new PdfReader()));

    /**
     * What a folder holds.
     *
     * @param documents to be put
     * @param unread the locations of files or documents that cannot be read now; what they said before stays
     * @param summary of what is settled already
     */
    record Contents(List<DocumentSource> documents, List<String> unread, IngestSummary summary) {
        Contents {
            documents = List.copyOf(documents);
            unread = List.copyOf(unread);
        }
    }

    /** @throws IOException where there is no file of a known format */
    Contents read(Path path, String collection) throws IOException {
        DocumentFolder folder = new DocumentFolder(path);
        List<Path> files = folder.files();
        if (files.isEmpty()) {
            throw new IOException("there is no Markdown, HTML, text, DOCX, PDF, CSV, TSV or JSON file in " + path);
        }
        return read(folder, files, collection);
    }

    private Contents read(DocumentFolder folder, List<Path> files, String collection) throws IOException {
        List<FileReading> readings = Workers.map(files, file -> reader.read(folder, file, collection));
        List<DocumentSource> found = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        List<GuessedEncoding> encodings = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String location = folder.location(files.get(i));
            found.addAll(readings.get(i).documents());
            faults.addAll(readings.get(i).faults());
            if (readings.get(i).documents().isEmpty()) {
                unread.add(location);
            }
            readings.get(i).guessedCharset().ifPresent(name -> encodings.add(new GuessedEncoding(location, name)));
        }
        IntakePlan plan = IntakePlan.of(found, TEXTS);
        faults.addAll(plan.faults());
        plan.faults().forEach(fault -> unread.add(fault.place()));
        IngestSummary summary = IngestSummary.skipped(faults)
                .plus(IngestSummary.compared(plan.boilerplateBlocks(), plan.duplicates(), encodings));
        return new Contents(plan.documents(), unread, summary);
    }
}
