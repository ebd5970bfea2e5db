package kordon.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kordon.article.Origin;
import kordon.article.PageMetadata;
import kordon.article.RawPage;

/** A scraped page and the first words of the lines that must go, and of those that may. */
record LabelledSeed(String id, String title, String raw, List<String> boilerplate, List<String> optional) {

    static List<LabelledSeed> read(Path labels) throws IOException {
        List<LabelledSeed> seeds = new ArrayList<>();
        for (String line : Files.readAllLines(labels)) {
            JsonNode node = new ObjectMapper().readTree(line);
            String id = node.path("id").asText();
            Path text = labels.resolveSibling("../seeds/" + id + ".txt");
            seeds.add(new LabelledSeed(
                    id,
                    node.path("title").asText("-"),
                    Files.readString(text),
                    strings(node.path("boilerplate_first_words")),
                    strings(node.path("boilerplate_optional"))));
        }
        return seeds;
    }

    RawPage page() {
        return new RawPage(Origin.of(id), RawPage.Form.TEXT, raw, PageMetadata.named(id));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(value -> strings.add(value.asText()));
        return strings;
    }

    @Override
    public String toString() {
        return id;
    }
}
