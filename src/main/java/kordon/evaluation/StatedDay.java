package kordon.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a text states a day in full, in any of the forms in which pages write days. */
final class StatedDay {
    private static final List<String> FORMS = List.of(
            "yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "M/d/yyyy");
    private static final List<String> NAMED = List.of(
            "d MMMM yyyy",
            "dd MMMM yyyy",
            "MMMM d yyyy",
            "MMMM dd yyyy",
            "d MMM yyyy",
            "dd MMM yyyy",
            "MMM d yyyy",
            "MMM dd yyyy");
    private static final List<Locale> LOCALES =
            List.of(Locale.UK, Locale.US, Locale.forLanguageTag("uk"), Locale.forLanguageTag("ru"));
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\p{L})\\.|,|(?<=\\d)(?:st|nd|rd|th)\\b");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private StatedDay() {}

    static boolean in(String text, LocalDate day) {
        String plain = plain(text);
        Stream<String> named = NAMED.stream()
                .flatMap(form ->
                        LOCALES.stream().map(locale -> plain(day.format(DateTimeFormatter.ofPattern(form, locale)))));
        Stream<String> numbers = FORMS.stream().map(form -> day.format(DateTimeFormatter.ofPattern(form, Locale.ROOT)));
        return Stream.concat(named, numbers).anyMatch(plain::contains);
    }

    private static String plain(String text) {
        String bare = BETWEEN.matcher(text).replaceAll("");
        return BLANKS.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
