package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;
import kordon.article.RawPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML to the lines of its article. */
final class HtmlPages {
    PageContent read(RawPage page) {
        Document document = Jsoup.parse(page.content());
        PageFacts facts = HtmlFacts.read(document);
        List<Line> lines = new ArrayList<>();
        for (Element p : document.select("p")) {
            String text = p.text();
            if (!text.isBlank()) lines.add(Line.of(text));
        }
        return new PageContent(facts, lines);
    }
}
