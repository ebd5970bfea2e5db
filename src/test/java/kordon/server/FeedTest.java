package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import kordon.search.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Searches as Atom feeds. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Parameter
    TestEngine engine;

    @TempDir
    static Path folder;

    private static SampleServer server;

    @BeforeParameterizedClassInvocation
    static void serve(TestEngine engine) throws IOException {
        server = SampleServer.over(engine.in(folder), SampleArticles.all());
    }

    @AfterParameterizedClassInvocation
    static void stop() throws IOException {
        server.close();
    }

    /** Reads a feed and holds it against what RFC 4287 asks of every feed. */
    private static Element feed(String query) throws Exception {
        HttpResponse<String> answer = server.get("/api/feed" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("application/atom+xml;charset=utf-8");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element feed = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI() + " " + feed.getLocalName()).isEqualTo(ATOM + " feed");
        checkCommon(feed);
        assertThat(links(feed, "self")).hasSize(1);
        List<String> ids = new ArrayList<>();
        for (Element entry : children(feed, "entry")) {
            checkCommon(entry);
            assertThat(children(entry, "author")).isNotEmpty();
            assertThat(links(entry, "alternate")).hasSize(1);
            assertThat(children(entry, "summary")).hasSize(1);
            ids.add(text(entry, "id"));
        }
        assertThat(ids).doesNotHaveDuplicates();
        return feed;
    }

    private static void checkCommon(Element element) {
        for (String name : List.of("id", "title", "updated")) {
            assertThat(children(element, name)).as(name).hasSize(1);
        }
        assertThat(URI.create(text(element, "id")).isAbsolute()).isTrue();
        assertThat(OffsetDateTime.parse(text(element, "updated"))).isNotNull();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element
                    && ATOM.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }

    private static List<String> links(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> relation.equals(link.getAttribute("rel")))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    @Test
    void has_the_newest_articles_first_with_their_facts_and_links() throws Exception {
        Element feed = feed("?q=belgorod");
        List<Element> entries = children(feed, "entry");
        assertThat(entries.stream().map(entry -> text(entry, "updated")))
                .containsExactly("2024-06-02T00:00:00Z", "2023-08-23T00:00:00Z");
        Element oldest = entries.getLast();
        assertThat(text(oldest, "title")).isEqualTo("Two drones brought down over Belgorod and Oryol");
        assertThat(text(oldest, "summary"))
                .contains("Belgorod", "by Ukraine", "1 shot down", "“Air defence brought down");
        assertThat(links(oldest, "alternate")).containsExactly("https://outlet.example/border-1");
        assertThat(links(oldest, "related"))
                .containsExactly("http://127.0.0.1:" + server.port() + "/?article=border-1");
        assertThat(links(feed, "self")).containsExactly("http://127.0.0.1:" + server.port() + "/api/feed?q=belgorod");
    }

    @Test
    void markup_in_articles_stays_text() throws Exception {
        assertThat(text(children(feed("?attack=none"), "entry").getFirst(), "title"))
                .isEqualTo("Ministers meet on <b>aid</b> & \"arms\"");
    }

    @Test
    void goes_on_from_page_to_page_under_one_name() throws Exception {
        List<String> ids = new ArrayList<>();
        String query = "?size=3";
        Element page = feed(query);
        String name = text(page, "id");
        while (true) {
            children(page, "entry").forEach(entry -> ids.add(text(entry, "id")));
            assertThat(text(page, "id")).isEqualTo(name);
            List<String> next = links(page, "next");
            if (next.isEmpty()) {
                break;
            }
            page = feed("?" + URI.create(next.getFirst()).getRawQuery());
        }
        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void an_article_has_the_same_name_in_every_feed() throws Exception {
        String name = text(children(feed("?region=UA-51"), "entry").getFirst(), "id");
        assertThat(children(feed("?side=russia"), "entry").stream().map(entry -> text(entry, "id")))
                .containsExactly(name);
    }
}
