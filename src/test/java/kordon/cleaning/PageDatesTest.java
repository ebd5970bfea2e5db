package kordon.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kordon.article.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as pages write them. */
class PageDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "Published: 11:42, 6 Dec 2022   Updated: 12:20 => 2022-12-06T11:42",
                "Updated: 15-12-2023 23:58 | Created: 14-12-2023 19:12 => 2023-12-14T19:12",
                "13 September 2023 10:52 GMT => 2023-09-13T10:52Z",
                "4:48 pm, March 2, 2023 · Source: Agency => 2023-03-02T16:48",
                "Wed 29 May 2024 15.47 BST => 2024-05-29T15:47+01:00",
                "Posted Dec 30, 2023 2:40 PM CST => 2023-12-30T14:40-06:00",
                "July 16, 2022 at 6:10 AM PT => 2022-07-16T06:10-07:00",
                "January 16, 2022 at 6:10 AM PT => 2022-01-16T06:10-08:00",
                "Sun, June 01, 2025 - 20:40 => 2025-06-01T20:40",
                "10/31/2024 8:02:11 PM => 2024-10-31T20:02:11",
                "21/09/2023 => 2023-09-21",
                "02.03.2023 06:22, last change 14:10 => 2023-03-02T06:22",
                "Wed 11th May 2022 => 2022-05-11",
                "10 сентября 2025 г. => 2025-09-10",
                "17 травня 2024, 08:30 => 2024-05-17T08:30",
                "2024-05-17 08:30 +03:00 => 2024-05-17T08:30+03:00",
                "5 лютого 2024 року => 2024-02-05",
                "17. Mai 2024, 08:30 Uhr => 2024-05-17T08:30",
                "Stand: 3. März 2024 => 2024-03-03",
                "17 października 2024 => 2024-10-17",
                "1er juin 2024 => 2024-06-01",
            })
    void readsTheDateOfALine(String line, String expected) {
        assertThat(PageDates.inLine(line)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/06/2024",
                "28 вересня, 09:14",
                "10 SEP, 08:17",
                "yesterday",
                "31.02.2024",
                "version 2.10.2024.1",
                "May 2024",
                "It was on 7 January 2024 that the governor of the region said for the first time what had really come to pass in the village"
            })
    void guessesNothing(String line) {
        assertThat(PageDates.inLine(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://post.example/2024/05/17/drones, 2024-05-17",
        "https://post.example/world/2024/may/17/drones, 2024-05-17",
        "https://post.example/news-2024-05-17.html, 2024-05-17",
        "https://post.example/20240517/drones, 2024-05-17",
        "https://post.example/2024/05/drones, ",
        "https://post.example/item/20245117/x, ",
    })
    void readsTheDateOfAnAddress(String url, String expected) {
        Published published = PageDates.inAddress(url);

        assertThat(published == null ? null : published.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-17, 2024-05-17",
        "2024-05-17T08:30:00Z, 2024-05-17T08:30Z",
        "2024-05-17T08:30:00.123+0300, 2024-05-17T08:30+03:00",
        "'Fri, 17 May 2024 08:30:00 +0300', 2024-05-17T08:30+03:00",
        "1715934600, 2024-05-17T08:30Z",
        "1715934600000, 2024-05-17T08:30Z",
        "20240517083000, 2024-05-17T08:30",
        "'May 17, 2024', 2024-05-17",
    })
    void readsMetadata(String value, String expected) {
        assertThat(PageDates.inMetadata(value)).hasToString(expected);
    }

    @Test
    void readsEveryDayInEveryForm() {
        for (LocalDate day = LocalDate.of(2023, 12, 25);
                day.isBefore(LocalDate.of(2025, 1, 5));
                day = day.plusDays(1)) {
            for (String form : new String[] {"yyyy-MM-dd", "dd.MM.yyyy", "d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy"}) {
                String text = day.format(DateTimeFormatter.ofPattern(form, Locale.UK));

                assertThat(PageDates.inLine(text)).as(text).isEqualTo(Published.on(day));
            }
        }
    }
}
