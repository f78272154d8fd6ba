package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.CaseQuestion.Order;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.NameSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases by name, for who may know it; and what stands first in their list. */
class CaseSearchModuleTests {
    private final Lichtendal lichtendal = Lichtendal.up();
    private final CaseFiles files = lichtendal.get(CaseFiles.class);
    private final Acting karim = lichtendal.acting("karim.gemeente");
    private final Acting nora = lichtendal.acting("nora.leerplicht");
    private final Acting lotte = lichtendal.acting("lotte.maatschappelijkwerk");
    private UUID caseId;

    @BeforeEach
    void open() {
        // newer than those of other tests, of which the list has only so many
        lichtendal.pass(Duration.ofSeconds(1));
        caseId = lichtendal.toldCase();
        lichtendal.seat(caseId, "nora.leerplicht", false);
    }

    private List<UUID> found(Acting acting, String typed) {
        return ids(files.list(acting, CaseQuestion.named(NameSearch.of(typed).orElseThrow())));
    }

    private static List<UUID> ids(CaseFiles.Listed listed) {
        return listed.cases().stream().map(header -> header.file().id()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jay", "JAYDEN", "J\u00e1yd\u00ebn", "voorbeeld", "verzonnen", "voorbeeld-verz", "jayden voor"})
    void a_case_is_found_by_the_begin_of_any_word_of_the_name(String typed) {
        assertThat(found(karim, typed)).contains(caseId);
        assertThat(found(nora, typed)).contains(caseId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ayden", "verzonnen jayden", "j%n", "ja_den", "jaydenn"})
    void nothing_else_finds_it(String typed) {
        assertThat(found(karim, typed)).doesNotContain(caseId);
    }

    @Test
    void who_may_not_see_a_case_does_not_find_it() {
        assertThat(found(lotte, "jayden")).doesNotContain(caseId);
    }

    @Test
    void a_list_goes_on_in_its_order() {
        lichtendal.toldCase();
        for (Order order : Order.values()) {
            List<CaseHeader> all =
                    files.list(karim, new CaseQuestion(null, order, null, null)).cases();
            UUID first = all.getFirst().file().id();
            List<UUID> rest = ids(files.list(karim, new CaseQuestion(null, order, null, first)));
            assertThat(rest).as(order.name()).isNotEmpty().doesNotContain(first);
            assertThat(rest.getFirst()).isEqualTo(all.get(1).file().id());
        }
        List<CaseHeader> due = files.list(karim, new CaseQuestion(null, Order.HERZIENING, null, null))
                .cases();
        assertThat(due.stream()
                        .filter(one -> one.file().open())
                        .map(one -> one.file().nextReview()))
                .isSorted();
        assertThat(ids(files.list(karim, new CaseQuestion(null, Order.OUDSTE, null, null))))
                .isSorted();
    }
}
