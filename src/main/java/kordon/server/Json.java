package kordon.server;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HexFormat;
import kordon.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * How the API writes JSON: names in snake case, absent facts as {@code null}. What could steer the terminal that an answer
 * is looked at in is escaped.
 */
public final class Json {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    static {
        MAPPER.getFactory().setCharacterEscapes(new Escapes());
    }

    private Json() {}

    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final int DELETE = 0x7F;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return OneLine.has((char) character)
                    ? null
                    : new SerializedString("\\u" + HexFormat.of().toHexDigits((char) character));
        }
    }
}
