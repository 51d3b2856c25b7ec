package dev.attendant.sidecar.adapter.poi;

import java.util.Set;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;

/** The words of a paragraph, with the addresses that links lead to where the words do not show them. */
final class Words {

    /** Text that somebody took out while changes were tracked. */
    private static final Set<String> TAKEN_OUT = Set.of("w:del", "w:moveFrom");

    private Words() {}

    static String of(XWPFParagraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (IRunElement run : paragraph.getIRuns()) {
            append(run, paragraph, words);
        }
        return words.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static void append(IRunElement run, XWPFParagraph paragraph, StringBuilder words) {
        switch (run) {
            case XWPFHyperlinkRun link -> words.append(link.text()).append(address(link, paragraph));
            case XWPFRun plain -> words.append(isTakenOut(plain) ? "" : plain.text());
            case XWPFSDT control -> words.append(control.getContent().getText());
            default -> {}
        }
    }

    private static boolean isTakenOut(XWPFRun run) {
        return TAKEN_OUT.contains(run.getCTR().getDomNode().getParentNode().getNodeName());
    }

    private static String address(XWPFHyperlinkRun link, XWPFParagraph paragraph) {
        XWPFHyperlink target = link.getHyperlink(paragraph.getDocument());
        String url = target == null || target.getURL() == null ? "" : target.getURL();
        boolean said = link.text().isBlank() || url.contains(link.text().strip());
        return url.matches("https?://\\S+") && !said ? " (" + url + ")" : "";
    }
}
