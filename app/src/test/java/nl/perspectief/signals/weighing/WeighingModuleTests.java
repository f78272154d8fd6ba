package nl.perspectief.signals.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.SignalsWaiting;
import nl.perspectief.signals.board.BoardQuestion;
import nl.perspectief.signals.board.WeighingBoard;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.WeighingDecision.Ground;
import nl.perspectief.signals.weighing.WeighingDecision.NotTakenOn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class WeighingModuleTests {
    private static final List<String> TABLES = List.of("weighing", "weighing_reason", "second_reading");

    private static Weighed at;

    @BeforeAll
    static void start() {
        at = new Weighed();
    }

    @AfterAll
    static void stop() {
        at.close();
    }

    private static List<WeighingLine> lines(Acting lead, @Nullable UUID after) {
        return at.server
                .get(WeighingBoard.class)
                .list(lead, BoardQuestion.after(after))
                .lines();
    }

    @Test
    void nobody_reads_his_own_weighing_second_not_even_past_the_application() {
        Referral referral = at.answered();
        at.weighings.offer(at.ilse, referral.id());
        assertThat(at.weighings.readSecond(at.ilse, referral.id(), true, "Eens."))
                .isFalse();
        assertThatThrownBy(() -> at.server
                        .get(Transactions.class)
                        .run(
                                at.ilse,
                                () -> at.server
                                        .get(JdbcClient.class)
                                        .sql("INSERT INTO second_reading (referral_id, reader, agrees, reason, read_at)"
                                                + " VALUES (?, ?, true, 'Eens.', acting_now())")
                                        .params(referral.id(), at.ilse.professionalId())
                                        .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_changed_answer_asks_for_another_second_reading() {
        Referral referral = at.readTwice();
        int version = at.weighing(referral).version();
        at.weighings.answer(
                at.ilse, referral.id(), version, Map.of(Criterion.PURPOSE, new Given(true, "Toch anders.")));
        assertThat(at.weighing(referral).second()).isNull();
        assertThat(at.weighing(referral).readyAt()).isNull();
    }

    @Test
    void the_second_of_two_writers_is_shown_the_first() {
        Referral referral = at.begun();
        Map<Criterion, Given> answers = Map.of(Criterion.PURPOSE, new Given(true, "Omdat."));
        assertThat(at.weighings.answer(at.ilse, referral.id(), 1, answers)).isEqualTo(new Answered.Saved(2));
        assertThat(at.weighings.answer(at.karim, referral.id(), 1, answers)).isInstanceOf(Answered.Conflicting.class);
    }

    @Test
    void an_incomplete_weighing_is_not_offered_to_a_second_reader() {
        Referral referral = at.begun();
        assertThat(at.weighings.offer(at.ilse, referral.id())).isEqualTo(Criterion.of(Route.SEEN_ONLY));
        assertThat(at.weighing(referral).readyAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sanne.jongerenwerk",
                "mark.politie",
                "emma.school",
                "fg.gemeente",
                "beheer.gemeente",
                "pieter.leerplicht"
            })
    void nobody_but_the_process_leads_reaches_a_weighing(String login) {
        Referral referral = at.readTwice();
        Acting other = at.server.acting(login, "d2");
        assertThat(at.weighings.look(other, referral.id())).isEmpty();
        assertThat(lines(other, null)).isEmpty();
        assertThat(at.weighings.begin(other, referral.id())).isFalse();
        assertThat(at.weighings.answer(other, referral.id(), 2, Map.of())).isInstanceOf(Answered.Absent.class);
        assertThat(at.weighings.readSecond(other, referral.id(), true, "Eens.")).isFalse();
        assertThat(at.decisions.decide(other, referral.id(), new NotTakenOn(Ground.NO_INDICATIONS)))
                .isInstanceOf(Settled.Absent.class);
        for (String table : TABLES) {
            long seen = at.server
                    .get(Transactions.class)
                    .as(
                            other,
                            () -> at.server
                                    .get(JdbcClient.class)
                                    .sql("SELECT count(*) FROM " + table)
                                    .query(Long.class)
                                    .single());
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void what_waits_is_told_to_whom_it_waits_for() {
        SignalsWaiting waiting = at.server.get(SignalsWaiting.class);
        int unreferred = waiting.unreferred(at.sanne).number();
        at.signals.record(at.sanne, SignalsServer.aboutJayden());
        assertThat(waiting.unreferred(at.sanne).number()).isEqualTo(unreferred + 1);
        Referral toWeigh = at.referred();
        Referral toRead = at.answered();
        at.weighings.offer(at.ilse, toRead.id());
        assertThat(waiting.weighing(at.ilse).toWeigh())
                .anyMatch(found -> found.id().equals(toWeigh.id())
                        && "Jayden".equals(found.firstName())
                        && toWeigh.dueAt().equals(found.due()));
        assertThat(waiting.weighing(at.karim).toReadSecond())
                .anyMatch(found -> found.id().equals(toRead.id()));
        assertThat(waiting.weighing(at.ilse).toReadSecond())
                .noneMatch(found -> found.id().equals(toRead.id()));
        assertThat(waiting.weighing(at.sanne).toWeigh()).isEmpty();
        UUID read = at.readTwice().id();
        assertThat(ids(waiting.weighing(at.ilse).toDecide())).contains(read);
        assertThat(ids(waiting.weighing(at.ilse).toWeigh())).doesNotContain(read);
        SignalsWaiting.Weighing reader = waiting.weighing(at.karim);
        assertThat(Stream.of(reader.toWeigh(), reader.toDecide(), reader.toReadSecond())
                        .flatMap(waits -> ids(waits).stream()))
                .doesNotContain(read);
    }

    @Test
    void a_page_goes_on_after_the_last_referral_of_the_one_before_and_begins_anew_after_one_that_is_gone() {
        at.referred();
        at.referred();
        List<WeighingLine> all = lines(at.ilse, null);
        assertThat(lines(at.ilse, all.getFirst().referralId()))
                .startsWith(all.subList(1, all.size()).toArray(WeighingLine[]::new));
        assertThat(lines(at.ilse, UUID.randomUUID())).isEqualTo(all);
    }

    private static List<UUID> ids(List<SignalsWaiting.Waiting> waits) {
        return waits.stream().map(SignalsWaiting.Waiting::id).toList();
    }
}
