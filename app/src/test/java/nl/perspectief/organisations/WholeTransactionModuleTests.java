package nl.perspectief.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.forms.SentForm;
import nl.perspectief.organisations.forms.SentForms;
import nl.perspectief.shared.ModuleServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A whole request: its parts, whose they are, and what happens at its end. */
class WholeTransactionModuleTests {
    private static final ModuleServer SERVER = new ModuleServer();
    private static final Transactions TRANSACTIONS = SERVER.get(Transactions.class);
    private static final SentForms FORMS = SERVER.get(SentForms.class);

    private final Acting ilse =
            SERVER.get(Professionals.class).of("ilse.gemeente").getFirst().under(Working.on("d2"), "0".repeat(32));

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static String purpose() {
        return SERVER.nobody()
                .sql("SELECT coalesce(current_setting('perspectief.purpose', true), '')")
                .query(String.class)
                .single();
    }

    private static void keep(String location) {
        SentForm form = SentForm.of(location, new UUID(0, 0), "/", Map.of());
        FORMS.take(form);
        FORMS.answer(form, location, null, List.of());
    }

    private static boolean kept(String location) {
        return SERVER.superuser()
                .sql("SELECT EXISTS (SELECT FROM sent_form WHERE location = ?)")
                .param(location)
                .query(Boolean.class)
                .single();
    }

    @Test
    void a_part_for_another_purpose_has_its_own_context_and_then_the_whole_has_its_own_again() {
        List<String> purposes = TRANSACTIONS.whole(ilse, () -> {
            List<String> seen = new ArrayList<>();
            seen.add(purpose());
            TRANSACTIONS.run(ilse.under(Working.on("d3")), () -> seen.add(purpose()));
            seen.add(purpose());
            assertThatThrownBy(() -> TRANSACTIONS.run(ilse.under(Working.on("d1")), () -> {
                        seen.add(purpose());
                        throw new IllegalArgumentException("this part fails");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            seen.add(purpose());
            return seen;
        });
        assertThat(purposes).containsExactly("d2", "d3", "d2", "d1", "d2");
        assertThat(purpose()).as("outside").isEmpty();
    }

    @Test
    void a_part_that_fails_is_undone_alone_with_what_it_wanted_to_do_last() {
        List<String> last = new ArrayList<>();
        TRANSACTIONS.whole(ilse, () -> {
            TRANSACTIONS.run(ilse, () -> {
                keep("/good");
                TRANSACTIONS.last(Transactions.Busy.LOGS, () -> last.add("good"));
            });
            assertThatThrownBy(() -> TRANSACTIONS.run(ilse, () -> {
                        keep("/undone");
                        TRANSACTIONS.last(Transactions.Busy.SHARES, () -> last.add("undone"));
                        throw new IllegalArgumentException("this part fails");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(last).as("before the end").isEmpty();
            return true;
        });
        assertThat(last).containsExactly("good");
        assertThat(kept("/good")).isTrue();
        assertThat(kept("/undone")).isFalse();
    }

    @Test
    void a_refusal_of_the_database_in_a_part_leaves_the_whole_usable() {
        TRANSACTIONS.whole(ilse, () -> {
            assertThatThrownBy(() -> TRANSACTIONS.run(
                            ilse,
                            () -> SERVER.nobody()
                                    .sql("SELECT 1 / 0")
                                    .query(Integer.class)
                                    .single()))
                    .isInstanceOf(RuntimeException.class);
            keep("/after");
            return true;
        });
        assertThat(kept("/after")).isTrue();
    }

    @Test
    void when_the_whole_fails_no_part_of_it_stays() {
        assertThatThrownBy(() -> TRANSACTIONS.whole(ilse, () -> {
                    TRANSACTIONS.run(ilse, () -> keep("/part"));
                    throw new IllegalArgumentException("the whole fails");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kept("/part")).isFalse();
    }

    @Test
    void what_is_done_last_goes_in_one_order_and_each_in_the_name_of_its_part() {
        List<String> last = new ArrayList<>();
        TRANSACTIONS.whole(ilse, () -> {
            TRANSACTIONS.run(
                    ilse.under(Working.on("d3")),
                    () -> TRANSACTIONS.last(Transactions.Busy.LOGS, () -> last.add("log " + purpose())));
            TRANSACTIONS.run(
                    ilse, () -> TRANSACTIONS.last(Transactions.Busy.SHARES, () -> last.add("share " + purpose())));
            TRANSACTIONS.run(ilse, () -> TRANSACTIONS.last(Transactions.Busy.LOGS, () -> last.add("log " + purpose())));
            return true;
        });
        assertThat(last).containsExactly("share d2", "log d3", "log d2");
    }

    @Test
    void a_part_forgets_what_another_part_asked_and_another_person_cannot_work_within_a_part() {
        List<Integer> asked = new ArrayList<>();
        TRANSACTIONS.whole(ilse, () -> {
            for (int part = 0; part < 2; part++) {
                TRANSACTIONS.run(ilse, () -> {
                    TRANSACTIONS.once("question", Integer.class, () -> count(asked));
                    TRANSACTIONS.once("question", Integer.class, () -> count(asked));
                });
            }
            TRANSACTIONS.run(
                    ilse,
                    () -> assertThatThrownBy(() -> TRANSACTIONS.run(ilse.under(Working.on("d3")), () -> {}))
                            .isInstanceOf(IllegalStateException.class));
            return true;
        });
        assertThat(asked).hasSize(2);
    }

    @Test
    void each_turn_has_its_own_purpose_and_log_lines_and_before_the_first_nobody_acts() {
        List<String> seen = new ArrayList<>();
        TRANSACTIONS.inTurns(ilse, () -> {
            for (String purpose : List.of("d2", "d3", "d2")) {
                TRANSACTIONS.run(ilse.under(Working.on(purpose)), () -> {
                    seen.add(purpose());
                    TRANSACTIONS.last(Transactions.Busy.LOGS, () -> seen.add("log " + purpose()));
                });
            }
            return true;
        });
        assertThat(seen).containsExactly("d2", "d3", "d2", "log d2", "log d2", "log d3");
        assertThat(TRANSACTIONS.inTurns(ilse, WholeTransactionModuleTests::purpose))
                .as("before the first turn")
                .isEmpty();
    }

    @Test
    void a_turn_that_fails_ends_all_of_them() {
        assertThatThrownBy(() -> TRANSACTIONS.inTurns(ilse, () -> {
                    TRANSACTIONS.run(ilse, () -> keep("/turn"));
                    TRANSACTIONS.run(ilse.under(Working.on("d3")), () -> {
                        throw new IllegalArgumentException("this turn fails");
                    });
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kept("/turn")).isFalse();
    }

    private static int count(List<Integer> asked) {
        asked.add(1);
        return asked.size();
    }

    @Test
    void after_a_week_an_answer_is_forgotten_and_not_before() {
        keep("/old");
        SERVER.clock.pass(Duration.ofDays(6));
        keep("/six days later");
        assertThat(kept("/old")).isTrue();
        SERVER.clock.pass(Duration.ofDays(2));
        keep("/eight days later");
        assertThat(kept("/old")).isFalse();
        assertThat(kept("/six days later")).isTrue();
    }

    @Test
    void what_is_kept_tells_neither_who_nor_what() {
        SentForm form = SentForm.of("key", UUID.randomUUID(), "/signalen", Map.of("feit", new String[] {"Geheim"}));
        FORMS.take(form);
        String row = SERVER.superuser()
                .sql("SELECT s::text FROM sent_form s WHERE id = ?")
                .param(form.id())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("Geheim", "signalen", "key");
    }
}
