package kordon.server;

import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kordon.article.Article;
import kordon.article.Published;
import kordon.event.StrikeEvent;
import kordon.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Articles as an Atom feed (RFC 4287). Ids are names of what they stand for, so that they stay the same wherever and
 * whenever the feed is fetched.
 *
 * @param site scheme and host by which the client came
 * @param self the query part of its address
 * @param next that of the next page; absent on the last
 * @param search that of the first page, as the page of Kordon understands it
 * @param built when the index was last committed
 */
record AtomFeed(String site, String self, @Nullable String next, String search, Instant built) {
    static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    /** The feed with the articles of one page. */
    String write(String query, List<Hit> hits) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "title", query.isBlank() ? "Kordon" : "Kordon: " + query);
            element(xml, "id", name("search" + search));
            element(xml, "updated", built.toString());
            element(xml, "generator", "Kordon");
            link(xml, "self", "application/atom+xml", site + "/api/feed" + self);
            link(xml, "alternate", "text/html", site + "/" + search);
            if (next != null) {
                link(xml, "next", "application/atom+xml", site + "/api/feed" + next);
            }
            for (Hit hit : hits) {
                entry(xml, hit);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, Hit hit) throws XMLStreamException {
        Article article = hit.article().article();
        String page = site + "/?article=" + URLEncoder.encode(article.id().value(), StandardCharsets.UTF_8);
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", legal(article.language()));
        element(xml, "id", name("article " + article.id().value()));
        element(xml, "title", article.title().isBlank() ? "(no headline)" : article.title());
        element(xml, "updated", updated(article));
        if (article.published() != null) {
            element(xml, "published", instant(article.published()).toString());
        }
        author(xml, article);
        if (isLink(article.url())) {
            link(xml, "alternate", "text/html", article.url());
            link(xml, "related", "text/html", page);
        } else {
            link(xml, "alternate", "text/html", page);
        }
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(legal(summary(hit)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, Article article) throws XMLStreamException {
        List<String> names = article.authors().isEmpty()
                ? List.of(Objects.requireNonNullElse(article.source(), "outlet not known"))
                : article.authors();
        for (String name : names) {
            xml.writeStartElement("author");
            element(xml, "name", name);
            xml.writeEndElement();
        }
    }

    /** The facts, each with the words that say so; where there are none, what the article begins with. */
    private static String summary(Hit hit) {
        if (hit.article().events().isEmpty()) {
            return hit.snippets().stream().map(Hit.Snippet::text).collect(Collectors.joining(" … "));
        }
        Article article = hit.article().article();
        return hit.article().events().stream()
                .map(event -> EventText.line(event) + " — “" + quote(article, event) + "”")
                .collect(Collectors.joining("\n"));
    }

    private static String quote(Article article, StrikeEvent event) {
        return event.evidence().stream().map(article::quote).collect(Collectors.joining(" … "));
    }

    /** When it was published; where nothing tells, when it was fetched or at the latest indexed. */
    private String updated(Article article) {
        Instant known = article.published() != null
                ? instant(article.published())
                : Objects.requireNonNullElse(article.origin().captured(), built);
        return known.toString();
    }

    /** The beginning of its day where the hour is not known, in universal time where the zone is not. */
    private static Instant instant(Published published) {
        return Instant.ofEpochSecond(published.epochSecond());
    }

    /** Addresses come from articles: only those of the web become links. */
    private static boolean isLink(@Nullable String url) {
        try {
            return url != null
                    && url.matches("(?i)https?://.+")
                    && URI.create(url).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String name(String what) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("kordon " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", legal(address));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** XML has no way to write some characters, escaped or not. */
    private static String legal(String text) {
        boolean fine = text.codePoints().allMatch(AtomFeed::isLegal);
        return fine
                ? text
                : text.codePoints()
                        .map(c -> isLegal(c) ? c : '\uFFFD')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c >= 0xE000 && c < 0xFFFE
                || c > 0xFFFF;
    }
}
