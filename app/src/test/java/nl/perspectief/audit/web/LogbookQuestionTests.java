package nl.perspectief.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.perspectief.audit.reading.LogPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody asks of the logbook in an address that anybody may write. */
class LogbookQuestionTests {
    private static LogbookQuestion days(@Nullable String van, @Nullable String tot) {
        return new LogbookQuestion(van, tot, null);
    }

    @Test
    void a_last_day_counts_whole_in_dutch_time() {
        LogPage page = days("2026-11-20", "2026-11-20").page();
        assertThat(page.from()).isEqualTo(Instant.parse("2026-11-19T23:00:00Z"));
        assertThat(page.until()).isEqualTo(Instant.parse("2026-11-20T23:00:00Z"));
    }

    @Test
    void the_day_on_which_the_clock_goes_back_has_an_hour_more() {
        LogPage page = days("2026-10-25", "2026-10-25").page();
        assertThat(page.from()).isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
        assertThat(page.until()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({", ", "'', ''", "2026-11-20, ", "2026-11-20, 2026-11-20", "2026-11-01, 2026-11-20"})
    void days_that_can_be_are_not_called_wrong(@Nullable String van, @Nullable String tot) {
        assertThat(days(van, tot).wrong()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "onzin, , audit.days.no-day",
        ", 2026-02-30, audit.days.no-day",
        "+999999999-12-31, , audit.days.no-day",
        ", +999999999-12-31, audit.days.no-day",
        "2026-11-20, 2026-11-01, audit.days.order"
    })
    void days_that_cannot_be_are_called_wrong(@Nullable String van, @Nullable String tot, String said) {
        assertThat(days(van, tot).wrong()).isEqualTo(said);
    }

    @Test
    void what_cannot_be_read_does_not_narrow() {
        LogPage page = new LogbookQuestion("onzin", "gisteren", "geen-plek").page();
        assertThat(page.from()).isNull();
        assertThat(page.until()).isNull();
        assertThat(page.after()).isNull();
    }

    @Test
    void in_a_link_nothing_goes_on_but_days() {
        assertThat(days("2026-11-20", "\"><script>").days()).isEqualTo("van=2026-11-20&tot=");
        assertThat(days(null, null).days()).isEqualTo("van=&tot=");
    }
}
