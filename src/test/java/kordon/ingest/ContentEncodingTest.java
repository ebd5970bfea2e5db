package kordon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How often a body may be packed. */
class ContentEncodingTest {

    @Test
    void unpacksAFewTimesAndNoMore() throws IOException {
        byte[] body = {1, 2, 3};

        assertThat(ContentEncoding.unpacked(new ByteArrayInputStream(body), "identity, identity, , none"))
                .hasBinaryContent(body);
        assertThatThrownBy(() -> ContentEncoding.unpacked(new ByteArrayInputStream(body), "identity, ".repeat(4000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 4 times");
    }
}
