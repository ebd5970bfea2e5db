package kordon.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two texts that are alike in their words tell of the same. */
class ParticularsTest {

    private static boolean contradict(String one, String other) {
        boolean forth = Particulars.of(one).contradict(Particulars.of(other));
        assertThat(Particulars.of(other).contradict(Particulars.of(one))).isEqualTo(forth);
        return forth;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Crews shot down 21 drones over the coast. | Crews shot down 36 drones over the coast.
            Crews shot down two drones over the coast. | Crews shot down three drones over the coast.
            It happened on May 14, 2024, at night. | It happened on May 15, 2024, at night.
            It happened on Monday at night. | It happened on Thursday at night.
            Sirens sounded in the Kursk region at dawn. | Sirens sounded in the Bryansk region at dawn.
            Over the Kursk and Oryol regions it was quiet. | Over the Kursk and Tula regions it was quiet.
            Тривога тривала у вівторок до ранку. | Тривога тривала у середу до ранку.
            Сили збили 14 безпілотників над морем. | Сили збили 15 безпілотників над морем.
            Це сталося вночі 14 травня над морем. | Це сталося вночі 14 червня над морем.
            Вибухи пролунали в Одесі зранку. | Вибухи пролунали в Харкові зранку.
            Ночью сбиты пять беспилотников над морем. | Ночью сбиты семь беспилотников над морем.
            Тревога длилась в понедельник до утра. | Тревога длилась во вторник до утра.
            Тревога длилась в пятницу до утра. | Тревога длилась в субботу до утра.
            """)
    void other_figures_days_and_names_contradict(String one, String other) {
        assertThat(contradict(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Crews shot down 21 drones over the coast. | Crews shot down 21 drones over the coast.
            Crews shot down two drones over the coast. | Crews shot down 2 drones over the coast.
            Crews shot down 21 drones over the coast. | Air crews brought down 21 drones over the coast.
            It was quiet, Ivan Petrov said later. | It was quiet, Petrov said later.
            Crews shot down 21 drones. | Crews shot down 21 drones. Six fell in Tula, officials said.
            However, the night was quiet. | But the night was quiet.
            Тривога у вівторок тривала до ранку. | Тривога, яка почалася у вівторок, тривала до ранку.
            """)
    void other_words_and_more_words_do_not(String one, String other) {
        assertThat(contradict(one, other)).isFalse();
    }

    @Test
    void what_is_written_is_read() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            String one = sentence(random);
            String other = sentence(random);
            Particulars decoded = Particulars.decoded(Particulars.of(one).encoded());
            assertThat(decoded.contradict(Particulars.of(other))).isEqualTo(contradict(one, other));
            assertThat(decoded.contradict(Particulars.of(one))).isFalse();
        }
    }

    private static String sentence(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(" the ").append(random.nextInt(3)).append(random.nextBoolean() ? " drones" : " Orlans");
        }
        return text.append(" fell.").toString();
    }
}
