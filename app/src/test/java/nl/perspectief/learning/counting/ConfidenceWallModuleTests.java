package nl.perspectief.learning.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.ModuleServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is left of answers, and what somebody can learn of it: asked of the database past every page. */
class ConfidenceWallModuleTests {
    private static final ModuleServer SERVER = new ModuleServer("register", "sharing", "guide", "learning");
    private static final List<String> ANSWERS = List.of("NOT", "LITTLE", "FAIRLY", "SURE", "VERY");

    private final ConfidenceCounts counts = SERVER.get(ConfidenceCounts.class);
    private final Acting sanne = SERVER.acting("sanne.jongerenwerk");
    private final Acting daan = SERVER.acting("daan.jongerenwerk");

    @AfterAll
    static void down() {
        SERVER.close();
    }

    private void answered(Acting acting, String story, boolean after, String answer, int times) {
        int before = rows(daan);
        Stream.generate(() -> List.of(new Answered("TALK", after, answer)))
                .limit(times)
                .forEach(one -> assertThat(counts.count(acting, story, one)).isTrue());
        assertThat(rows(daan)).as("of a month that goes on nobody reads").isEqualTo(before);
        SERVER.superuser()
                .sql(
                        "UPDATE confidence_count SET month = (month - interval '1 month')::date WHERE story = ? AND answer = ?")
                .params(story, answer)
                .update();
    }

    @Test
    void who_reads_the_counts_raises_none() {
        assertThat(counts.count(daan, "lezer", List.of(new Answered("TALK", true, "NOT"))))
                .isFalse();
        assertThat(SERVER.superuser()
                        .sql("SELECT count(*) FROM confidence_count WHERE story = 'lezer'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static int rows(Acting acting) {
        return SERVER.get(Transactions.class)
                .as(
                        acting,
                        () -> SERVER.nobody()
                                .sql("SELECT count(*) FROM confidence_count")
                                .query(Integer.class)
                                .single());
    }

    @Test
    void a_row_knows_no_person_and_no_time_finer_than_a_month() {
        answered(sanne, "rij", false, "NOT", 2);
        assertThat(SERVER.superuser()
                        .sql("SELECT to_jsonb(c)::text FROM confidence_count c WHERE story = 'rij'")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("\"number\": 2", "-01\"")
                        .doesNotContain(sanne.professionalId().toString()));
        assertThat(SERVER.superuser()
                        .sql("SELECT count(*) FROM trail_line WHERE professional_id = ?")
                        .param(sanne.professionalId())
                        .query(Integer.class)
                        .single())
                .as("no log knows that somebody counted")
                .isZero();
    }

    @Test
    void only_who_may_agree_on_lessons_reads_counts_of_the_own_organisation_and_nobody_writes_them_past_the_function() {
        answered(sanne, "wie", false, "SURE", 1);
        assertThat(rows(daan)).isPositive();
        for (String other : List.of("sanne.jongerenwerk", "ilse.gemeente", "mark.politie")) {
            assertThat(counts.years(SERVER.acting(other)))
                    .as(other)
                    .noneMatch(year -> year.story().equals("wie"));
        }
        assertThatThrownBy(() -> SERVER.get(Transactions.class)
                        .as(
                                daan,
                                () -> SERVER.nobody()
                                        .sql("UPDATE confidence_count SET number = 9")
                                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void under_five_is_hidden_with_what_would_give_it_away_and_the_rest_is_rounded() {
        answered(sanne, "tabel", false, "NOT", 12);
        answered(sanne, "tabel", false, "LITTLE", 7);
        answered(sanne, "tabel", false, "FAIRLY", 3);
        answered(sanne, "tabel", true, "SURE", 14);
        ConfidenceCounts.Year year = counts.years(daan).stream()
                .filter(one -> one.story().equals("tabel"))
                .findFirst()
                .orElseThrow();
        ConfidenceCounts.Told told =
                counts.of(daan, year, List.of("TALK"), ANSWERS).getFirst();
        assertThat(told.lines().stream().map(List::getFirst))
                .as("three, and seven that would give it away; twelve to the nearest five")
                .containsExactly(
                        Optional.of(10L), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(told.lines().stream().map(List::getLast))
                .as("all said the same")
                .allMatch(Optional::isEmpty);
    }

    @Test
    void what_is_hidden_of_a_column_is_five_at_least_or_all_of_it() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Long> numbers =
                    random.longs(5, 0, seed % 2 == 0 ? 9 : 40).boxed().toList();
            List<Optional<Long>> told = ConfidenceCounts.column(numbers);
            long hidden = 0;
            for (int row = 0; row < 5; row++) {
                hidden += told.get(row).isEmpty() ? numbers.get(row) : 0;
                assertThat(told.get(row).map(number -> number % 5 == 0 && number >= 5))
                        .isNotEqualTo(Optional.of(false));
                assertThat(told.get(row).isPresent() && numbers.get(row) < 5)
                        .as(numbers.toString())
                        .isFalse();
            }
            boolean some = told.stream().anyMatch(Optional::isEmpty);
            assertThat(!some || hidden >= 5 || told.stream().allMatch(Optional::isEmpty))
                    .as(numbers.toString())
                    .isTrue();
        }
    }
}
