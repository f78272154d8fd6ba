package nl.perspectief.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.NameSearch;
import nl.perspectief.shared.OwnWord;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Items;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsModuleTests {
    private static SignalsServer server;
    private static Signals signals;
    private static Acting sanne;

    @BeforeAll
    static void start() {
        server = new SignalsServer();
        signals = server.get(Signals.class);
        sanne = server.acting("sanne.jongerenwerk", "d1");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_was_written_in_a_box_comes_back_from_that_box() {
        Signal signal = signals.record(sanne, SignalsServer.aboutJayden());
        SignalFile file = signals.look(sanne, signal.id()).orElseThrow();
        assertThat(file.text(Statement.FACT)).isEqualTo("Had drie telefoons bij zich.");
        assertThat(file.text(Statement.VOICE)).isEqualTo("Laat me met rust, ik los het op.");
        assertThat(file.text(Statement.HEARSAY)).isEmpty();
        assertThat(file.identity().orElseThrow().firstName()).isEqualTo("Jayden");
        assertThat(file.seenOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(file.signal().phase()).isEqualTo(PhaseMeaning.SIGNAL);
    }

    @Test
    void a_signal_without_a_name_stays_in_the_phase_of_advice() {
        NewSignal nameless = new NewSignal(
                Exploitation.NO, null, "molenveld", null, Map.of(Statement.OBSERVATION, "Was moe."), Informed.BOTH);
        Signal signal = signals.record(sanne, nameless);
        assertThat(signal.phase()).isEqualTo(PhaseMeaning.OWN_RECORD);
        assertThat(all(sanne))
                .filteredOn(line -> line.id().equals(signal.id()))
                .allMatch(line -> line.firstName() == null && line.age() == null);
    }

    @Test
    void a_list_calls_the_young_person_by_first_name_and_age() {
        Signal signal = signals.record(sanne, SignalsServer.aboutJayden());
        SignalLine line = all(sanne).stream()
                .filter(found -> found.id().equals(signal.id()))
                .findFirst()
                .orElseThrow();
        assertThat(line.firstName()).isEqualTo("Jayden");
        assertThat(line.age()).isEqualTo(Age.of(15));
        assertThat(line.neighbourhood()).isEqualTo("Noorderpoort");
        assertThat(line.state()).isEqualTo(SignalLine.State.NOT_REFERRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mark.politie",
                "ilse.gemeente",
                "emma.school",
                "fg.gemeente",
                "beheer.gemeente",
                "pieter.leerplicht"
            })
    void another_organisation_cannot_reach_a_signal(String login) {
        Signal signal = signals.record(sanne, SignalsServer.aboutJayden());
        Acting other = server.acting(login, "d1");
        assertThat(signals.look(other, signal.id())).isEmpty();
        assertThat(all(other)).isEmpty();
        assertThat(signals.change(other, signal.id(), 1, SignalsServer.aboutJayden()))
                .isInstanceOf(Changed.Absent.class);
        assertThat(signals.destroy(other, signal.id())).isFalse();
        assertThat(server.rows("signal", "id", signal.id())).isOne();
    }

    @Test
    void a_colleague_of_the_same_organisation_reads_it() {
        Signal signal = signals.record(sanne, SignalsServer.aboutJayden());
        assertThat(signals.look(server.acting("daan.jongerenwerk", "d1"), signal.id()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"signal", "referral", "referral_answer", "weighing", "weighing_reason", "second_reading", "item"
            })
    void nobody_sees_nothing(String table) {
        signals.record(sanne, SignalsServer.aboutJayden());
        assertThat(server.nobody()
                        .sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_change_keeps_what_is_the_same_and_destroys_what_was_emptied() {
        Signal signal = signals.record(sanne, SignalsServer.aboutJayden());
        SignalFile before = signals.look(sanne, signal.id()).orElseThrow();
        NewSignal changed = new NewSignal(
                Exploitation.YES,
                before.identity().orElseThrow(),
                "havenkwartier",
                before.seenOn(),
                Map.of(
                        Statement.FACT, "Had vier telefoons bij zich.",
                        Statement.VOICE, before.text(Statement.VOICE),
                        Statement.DONE, "Ik heb hem aangesproken."),
                Informed.BOTH);
        assertThat(signals.change(sanne, signal.id(), 1, changed)).isInstanceOf(Changed.Saved.class);
        SignalFile after = signals.look(sanne, signal.id()).orElseThrow();
        assertThat(after.text(Statement.FACT)).isEqualTo("Had vier telefoons bij zich.");
        assertThat(after.text(Statement.INTERPRETATION)).isEmpty();
        assertThat(after.text(Statement.DONE)).isEqualTo("Ik heb hem aangesproken.");
        assertThat(after.item(Statement.FACT).orElseThrow().id())
                .isEqualTo(before.item(Statement.FACT).orElseThrow().id());
        assertThat(after.item(Statement.VOICE)).isEqualTo(before.item(Statement.VOICE));
        assertThat(after.signal().version()).isEqualTo(2);
    }

    @Test
    void the_second_of_two_editors_is_shown_the_first() {
        Signal signal = signals.record(sanne, SignalsServer.aboutJayden());
        signals.change(sanne, signal.id(), 1, SignalsServer.aboutJayden());
        assertThat(signals.change(
                        server.acting("daan.jongerenwerk", "d1"), signal.id(), 1, SignalsServer.aboutJayden()))
                .isInstanceOfSatisfying(
                        Changed.Conflicting.class,
                        conflict -> assertThat(conflict.current().signal().version())
                                .isEqualTo(2));
    }

    @Test
    void a_name_that_was_given_later_takes_the_signal_out_of_advice() {
        NewSignal nameless = new NewSignal(
                Exploitation.NO, null, "molenveld", null, Map.of(Statement.OBSERVATION, "Was moe."), Informed.BOTH);
        Signal signal = signals.record(sanne, nameless);
        NewSignal named = new NewSignal(
                Exploitation.NO,
                new Identity("Noa", "Nepveld", LocalDate.of(2012, 1, 1)),
                "molenveld",
                null,
                nameless.texts(),
                Informed.BOTH);
        signals.change(sanne, signal.id(), 1, named);
        SignalFile after = signals.look(sanne, signal.id()).orElseThrow();
        assertThat(after.signal().phase()).isEqualTo(PhaseMeaning.SIGNAL);
        assertThat(after.identity().orElseThrow().firstName()).isEqualTo("Noa");
    }

    @Test
    void a_destroyed_signal_leaves_no_statement_behind() {
        Signal signal = signals.record(sanne, SignalsServer.aboutJayden());
        assertThat(signals.destroy(sanne, signal.id())).isTrue();
        assertThat(server.rows("item", "subject_id", signal.subjectId())).isZero();
        assertThat(signals.look(sanne, signal.id())).isEmpty();
    }

    @Test
    void every_deed_is_noted_in_both_logs() {
        Signal signal = signals.record(sanne, SignalsServer.aboutJayden());
        signals.look(sanne, signal.id());
        assertThat(server.superuser()
                        .sql("SELECT action FROM trail_line WHERE object_id = ? ORDER BY seq")
                        .param(signal.id())
                        .query(String.class)
                        .list())
                .containsExactly("RECORDED", "LOOKED");
    }

    @Test
    void statements_cannot_be_put_in_the_signal_of_another_organisation() {
        Signal signal = signals.record(sanne, SignalsServer.aboutJayden());
        Acting school = server.acting("emma.school", "d1");
        assertThat(server.get(Transactions.class)
                        .as(school, () -> server.get(Items.class).ofSignal(school, signal.id())))
                .isEmpty();
    }

    @Test
    void a_page_goes_on_after_the_last_signal_of_the_one_before() {
        for (int i = 0; i <= Signals.PAGE; i++) {
            signals.record(sanne, SignalsServer.aboutJayden());
        }
        Set<SignalLine.State> open = Set.of(SignalLine.State.NOT_REFERRED);
        Signals.Listed first = signals.list(sanne, new SignalQuestion(true, open, null));
        assertThat(first.lines()).hasSize(Signals.PAGE);
        assertThat(first.total()).isGreaterThan(Signals.PAGE);

        Signals.Listed next = signals.list(sanne, new SignalQuestion(true, open, first.next()));
        assertThat(next.lines()).isNotEmpty().doesNotContainAnyElementsOf(first.lines());
        assertThat(next.total()).isEqualTo(first.total());
        assertThat(signals.unreferred(sanne, 14).lines())
                .as("of many none is told")
                .isEmpty();
        assertThat(signals.unreferred(sanne, 14).total()).isGreaterThan(Signals.PAGE);
    }

    @Test
    void a_signal_is_found_by_the_begin_of_any_word_of_the_name_in_the_own_organisation() {
        String own = OwnWord.next();
        NewSignal jayden = SignalsServer.aboutJayden();
        UUID id = signals.record(
                        sanne,
                        new NewSignal(
                                jayden.exploitation(),
                                new Identity("Ja" + own, "Verzonnen", LocalDate.of(2011, 3, 2)),
                                jayden.neighbourhood(),
                                jayden.seenOn(),
                                jayden.texts(),
                                jayden.informed()))
                .id();
        for (String typed :
                List.of("ja" + own.substring(0, own.length() - 1), "J\u00c1" + own.toUpperCase(Locale.ROOT))) {
            assertThat(found(sanne, typed)).as(typed).containsExactly(id);
        }
        assertThat(found(sanne, own)).isEmpty();
        assertThat(found(server.acting("emma.school", "d1"), "ja" + own)).isEmpty();
    }

    private List<UUID> found(Acting acting, String typed) {
        Signals.Listed found =
                signals.list(acting, SignalQuestion.named(NameSearch.of(typed).orElseThrow()));
        assertThat(found.total()).isGreaterThanOrEqualTo(found.lines().size());
        return found.lines().stream().map(SignalLine::id).toList();
    }

    @Test
    void the_oldest_first_goes_on_in_that_order() {
        signals.record(sanne, SignalsServer.aboutJayden());
        signals.record(sanne, SignalsServer.aboutJayden());
        EnumSet<SignalLine.State> any = EnumSet.allOf(SignalLine.State.class);
        List<SignalLine> all = signals.list(sanne, new SignalQuestion(false, any, null, true, null))
                .lines();
        assertThat(all).extracting(SignalLine::recordedAt).isSorted();
        assertThat(signals.list(
                                sanne,
                                new SignalQuestion(false, any, all.getFirst().id(), true, null))
                        .lines())
                .first()
                .isEqualTo(all.get(1));
    }

    /** On all pages: other tests record too, at the same moment. */
    private List<SignalLine> all(Acting acting) {
        List<SignalLine> all = new ArrayList<>();
        UUID after = null;
        do {
            Signals.Listed page =
                    signals.list(acting, new SignalQuestion(false, EnumSet.allOf(SignalLine.State.class), after));
            all.addAll(page.lines());
            after = page.next();
        } while (after != null);
        return all;
    }
}
