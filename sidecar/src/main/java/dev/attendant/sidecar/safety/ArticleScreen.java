package dev.attendant.sidecar.safety;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.ArticleGuard;
import dev.attendant.sidecar.knowledge.Block;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.Finding;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Screens knowledge articles by rules: the text block by block, and what the source hides from readers, which is
 * comments and elements that are styled to be unseen. The classifier of messages is left out, since manuals are full of
 * instructions.
 */
public final class ArticleScreen implements ArticleGuard {

    private static final Pattern COMMENT = Pattern.compile("<!--(.{1,4000}?)-->", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile(
            "<[a-z][a-z0-9]{0,15}\\s[^>]{0,300}?(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0"
                    + "|opacity\\s*:\\s*0[;\"']|color\\s*:\\s*(?:white|#fff(?:fff)?)\\b|\\shidden\\b)[^>]{0,300}>"
                    + "([^<]{1,4000})",
            Pattern.CASE_INSENSITIVE);

    private final Rules rules = Rules.shipped();

    @Override
    public List<Finding> findings(DocumentSource source, Article article) {
        List<Finding> findings = new ArrayList<>();
        for (Block block : article.blocks()) {
            reason(block.span().of(article.text()))
                    .ifPresent(reason -> findings.add(new Finding(Finding.Place.TEXT, block.span(), reason)));
        }
        findings.addAll(unseen(COMMENT, source.text(), "in a comment: "));
        findings.addAll(unseen(UNSEEN, source.text(), "in an unseen element: "));
        return findings;
    }

    private List<Finding> unseen(Pattern pattern, String content, String where) {
        List<Finding> findings = new ArrayList<>();
        Matcher matcher = pattern.matcher(content);
        while (matcher.find()) {
            Span span = new Span(matcher.start(1), matcher.end(1));
            reason(matcher.group(1))
                    .ifPresent(reason -> findings.add(new Finding(Finding.Place.SOURCE, span, where + reason)));
        }
        return findings;
    }

    private Optional<String> reason(String text) {
        return rules.verdict(Unmasking.views(text)).flatMap(ArticleScreen::name);
    }

    private static Optional<String> name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Attack attack -> Optional.of(attack.rule());
            case Verdict.Suspected suspected -> Optional.empty();
            case Verdict.Abuse abuse -> Optional.empty();
            case Verdict.AtRisk atRisk -> Optional.empty();
            case Verdict.Passed passed -> Optional.empty();
        };
    }
}
