package kordon.cleaning;

import java.util.List;
import kordon.article.RawPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML to the lines of its article. */
final class HtmlPages {
    private final MarkupNames names = new MarkupNames();

    PageContent read(RawPage page) {
        Document document = Jsoup.parse(page.content());
        PageFacts facts = HtmlFacts.read(document);
        Element body = document.body();
        List<Block> blocks = MainContent.choose(body, Teasers.mark(BlockReader.read(body, names)), names);
        List<Line> lines = blocks.stream().map(Block::line).toList();
        return new PageContent(facts, DeclaredBody.apply(lines, facts.articleBody()));
    }
}
