package nl.perspectief.synthetic.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.HeardStatements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many statements the page takes that a day begins with, in the life of the demo: a count, which a loaded machine does not
 * change. Who adds a kind of work raises a bound by one or two; a statement for each row is heard however few rows there are.
 */
class StatementsOfTodayModuleTests {
    /** How often one statement may come: one for each purpose that asks the same, and one more for the session. */
    private static final int SAME = 3;

    private static final String TOLD = "set_config('perspectief.organisation'";

    @ParameterizedTest
    @CsvSource({"karim.gemeente, 84", "ilse.gemeente, 74", "sanne.jongerenwerk, 52"})
    void the_page_of_a_day_takes_a_bounded_number_of_statements(String subject, int most) {
        Visitor visitor = ToldLife.told().as(subject);
        visitor.look("/");
        List<String> page;
        try (HeardStatements heard = new HeardStatements()) {
            assertThat(visitor.look("/").statusCode()).isEqualTo(200);
            page = heard.ofPages();
        }
        Map<String, Integer> often = new HashMap<>();
        page.stream().filter(sql -> !sql.contains(TOLD)).forEach(sql -> often.merge(sql, 1, Integer::sum));
        often.values().removeIf(times -> times <= SAME);
        assertThat(often).as("statements for each row").isEmpty();
        assertThat(page).as("statements of one page").hasSizeBetween(most / 2, most);
    }
}
