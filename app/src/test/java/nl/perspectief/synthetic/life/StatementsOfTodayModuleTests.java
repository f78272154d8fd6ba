package nl.perspectief.synthetic.life;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many statements the page takes that a day begins with, in the life of the demo: a count, which a loaded machine does not
 * change. Who adds a kind of work raises a bound by one or two; a statement for each row is heard however few rows there are.
 */
class StatementsOfTodayModuleTests {
    /** How often one statement may come: one for each purpose that asks the same, and one more for the session. */
    private static final int SAME = 3;

    private static final String TOLD = "set_config('perspectief.organisation'";

    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Level before = statements.getLevel();
    private final boolean additive = statements.isAdditive();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    /** An application that starts sets how much each speaks. */
    @BeforeEach
    void listen() {
        ToldLife.told();
        heard.start();
        statements.setLevel(Level.DEBUG);
        statements.setAdditive(false);
        statements.addAppender(heard);
    }

    @AfterEach
    void stop() {
        statements.detachAppender(heard);
        statements.setLevel(before);
        statements.setAdditive(additive);
    }

    @ParameterizedTest
    @CsvSource({"karim.gemeente, 84", "ilse.gemeente, 70", "sanne.jongerenwerk, 52"})
    void the_page_of_a_day_takes_a_bounded_number_of_statements(String subject, int most) {
        Visitor visitor = ToldLife.told().as(subject);
        visitor.look("/");
        heard.list.clear();
        assertThat(visitor.look("/").statusCode()).isEqualTo(200);
        List<String> page = ofThePage();
        Map<String, Integer> often = new HashMap<>();
        page.stream().filter(sql -> !sql.contains(TOLD)).forEach(sql -> often.merge(sql, 1, Integer::sum));
        often.values().removeIf(times -> times <= SAME);
        assertThat(often).as("statements for each row").isEmpty();
        assertThat(page).as("statements of one page").hasSizeBetween(most / 2, most);
    }

    /** Of the thread that read the session: others look after the logs and what has to be destroyed, also of other servers. */
    private List<String> ofThePage() {
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getFormattedMessage()
                        .matches("(?s)Executing (prepared )?SQL (statement|query|update) \\[.*"))
                .collect(Collectors.groupingBy(
                        ILoggingEvent::getThreadName,
                        Collectors.mapping(ILoggingEvent::getFormattedMessage, Collectors.toList())))
                .values()
                .stream()
                .filter(thread -> thread.stream().anyMatch(sql -> sql.contains("FROM SPRING_SESSION S")))
                .max(Comparator.comparing(List::size))
                .orElseThrow();
    }
}
