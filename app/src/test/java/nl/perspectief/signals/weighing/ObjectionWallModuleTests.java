package nl.perspectief.signals.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.correcting.FileObjection;
import nl.perspectief.sharing.correcting.RightsAnswer;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.objections.WeighingObjections;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an objection stops, and who answers it by when, holds also for who comes past the pages. */
class ObjectionWallModuleTests {
    private static final String ANSWER = """
            UPDATE rights_request SET outcome = 'REFUSED', done_by = acting_reader(), done_at = acting_now() WHERE id = ?""";
    private static Weighed at;
    private static WeighingObjections objections;

    @BeforeAll
    static void start() {
        at = new Weighed();
        objections = at.server.get(WeighingObjections.class);
    }

    @AfterAll
    static void stop() {
        at.close();
    }

    private static LocalDate today() {
        return DutchDays.of(at.server.clock.instant());
    }

    private static FileObjection objected(Referral referral) {
        assertThat(objections.register(at.ilse, referral.id(), FileObjection.By.YOUTH, FileObjection.Way.TALK, today()))
                .isTrue();
        return objections
                .look(at.ilse, referral.id())
                .orElseThrow()
                .objections()
                .getFirst();
    }

    @Test
    void while_it_is_open_nobody_is_taken_on_or_sent_on_and_letting_go_is_possible() {
        Referral referral = at.readTwice();
        objected(referral);
        String decide = """
                UPDATE referral SET outcome = ?, decided_by = acting_reader(), decided_at = acting_now() WHERE id = ?""";
        for (String outcome : List.of("PERSONAL_APPROACH", "OTHER_PATH")) {
            Weighed.refused(() -> at.as(at.ilse, decide, outcome, referral.id()), "it rests");
        }
        assertThat(at.decisions.decide(
                        at.ilse, referral.id(), new WeighingDecision.PersonalApproach(UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        Settled.Refused.class,
                        answer -> assertThat(answer.obstacles()).contains(Obstacle.OBJECTION_OPEN));
        assertThat(at.decisions.decide(at.ilse, referral.id(), new WeighingDecision.BackToBasis(Set.of())))
                .isInstanceOf(Settled.Done.class);
        NewReferral anew =
                new NewReferral(referral.signalId(), Route.SEEN_ONLY, Consent.of(true), "Opnieuw.", Set.of());
        assertThat(at.referrals.refer(at.sanne, anew)).isEqualTo(new Referred.Rests());
    }

    @Test
    void nothing_new_is_shared_in_it_by_anybody() {
        Referral referral = at.begun();
        objected(referral);
        Weighed.refused(
                () -> at.as(
                        at.sanne,
                        "INSERT INTO disclosure SELECT (jsonb_populate_record(d, jsonb_build_object('id', ?::text))).*"
                                + " FROM disclosure d WHERE d.file_id = ? LIMIT 1",
                        UUID.randomUUID().toString(),
                        referral.id()),
                "nothing new is shared");
    }

    @Test
    void somebody_else_than_who_weighs_or_decided_answers_it_in_the_own_name() {
        Referral referral = at.begun();
        FileObjection objection = objected(referral);
        Weighed.refused(() -> at.as(at.ilse, ANSWER, objection.id()), "somebody else than who decided");
        assertThat(objections.answer(
                        at.ilse, referral.id(), objection.id(), RightsAnswer.REFUSED, new Narrative("Nee.")))
                .isFalse();
        for (Acting other :
                List.of(at.sanne, at.server.acting("mira.gemeente", "d2"), at.server.acting("mark.politie", "d2"))) {
            assertThat(at.as(other, ANSWER, objection.id())).isZero();
        }
        Weighed.refused(
                () -> at.as(
                        at.karim,
                        "UPDATE rights_request SET outcome = 'REFUSED', done_by = ?, done_at = acting_now() WHERE id = ?",
                        at.ilse.professionalId(),
                        objection.id()),
                "is of who acts");
        assertThat(objections.answer(
                        at.karim, referral.id(), objection.id(), RightsAnswer.REFUSED, new Narrative("Nee.")))
                .isTrue();
        assertThat(objections.answer(
                        at.karim, referral.id(), objection.id(), RightsAnswer.UPHELD, new Narrative("Toch.")))
                .as("once")
                .isFalse();
    }

    @Test
    void it_is_answered_later_once_by_two_months_in_time_and_with_a_reason() {
        Referral referral = at.begun();
        FileObjection objection = objected(referral);
        assertThat(objection.dueOn()).isEqualTo(today().plusMonths(1));
        String later = "UPDATE rights_request SET due_on = (received_on + interval '%s months')::date,"
                + " extended_by = acting_reader(), extended_at = acting_now() WHERE id = ?";
        Weighed.refused(() -> at.as(at.ilse, later.formatted("3"), objection.id()), "and with a reason");
        assertThat(objections.later(at.ilse, referral.id(), objection.id(), new Narrative("Wij wachten.")))
                .isTrue();
        Weighed.refused(() -> at.as(at.ilse, later.formatted("4"), objection.id()), "later once");
        assertThat(objections.later(at.ilse, referral.id(), objection.id(), new Narrative("Weer.")))
                .isFalse();
        FileObjection late = objected(at.begun());
        at.server.clock.pass(Duration.ofDays(40));
        try {
            Weighed.refused(() -> at.as(at.ilse, later.formatted("3"), late.id()), "later once");
        } finally {
            at.server.clock.pass(Duration.ofDays(-40));
        }
    }

    @Test
    void its_words_are_for_who_leads_and_go_with_the_file() {
        Referral referral = at.begun();
        FileObjection objection = objected(referral);
        objections.answer(at.karim, referral.id(), objection.id(), RightsAnswer.PARTLY, new Narrative("Een deel."));
        JdbcClient jdbc = at.server.get(JdbcClient.class);
        for (Acting other :
                List.of(at.sanne, at.server.acting("mira.gemeente", "d2"), at.server.acting("mark.politie", "d2"))) {
            assertThat(at.server
                            .get(Transactions.class)
                            .as(
                                    other,
                                    () -> jdbc.sql("SELECT count(*) FROM rights_answer WHERE request_id = ?")
                                            .param(objection.id())
                                            .query(Long.class)
                                            .single()))
                    .isZero();
        }
        assertThat(at.letGo(referral, WeighingDecision.Ground.NOT_NECESSARY)).isInstanceOf(Settled.Done.class);
        assertThat(at.server.rows("rights_answer", "request_id", objection.id()))
                .isZero();
        assertThat(at.server.rows("rights_request", "id", objection.id())).isOne();
    }

    @Test
    void with_what_is_let_go_it_is_no_longer_open() {
        Referral referral = at.begun();
        FileObjection objection = objected(referral);
        assertThat(at.letGo(referral, WeighingDecision.Ground.NOT_NECESSARY)).isInstanceOf(Settled.Done.class);
        assertThat(at.server
                        .superuser()
                        .sql("SELECT outcome FROM rights_request WHERE id = ? AND file_id IS NULL")
                        .param(objection.id())
                        .query(String.class)
                        .single())
                .isEqualTo("UPHELD");
    }
}
