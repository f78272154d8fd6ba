package nl.perspectief.signals.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.covenants.Disclosures;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.SignalsWaiting;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.ReferralOutcome;
import nl.perspectief.signals.referral.ReferralPreview;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.WeighingDecision.Advice;
import nl.perspectief.signals.weighing.WeighingDecision.BackToBasis;
import nl.perspectief.signals.weighing.WeighingDecision.Ground;
import nl.perspectief.signals.weighing.WeighingDecision.NotTakenOn;
import nl.perspectief.signals.weighing.WeighingDecision.PersonalApproach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class WeighingModuleTests {
    private static final List<String> TABLES =
            List.of("referral", "weighing", "weighing_reason", "second_reading", "item", "disclosure");

    private static SignalsServer server;
    private static Signals signals;
    private static Referrals referrals;
    private static Weighings weighings;
    private static DecideReferral decisions;
    private static Acting sanne;
    private static Acting ilse;
    private static Acting karim;

    @BeforeAll
    static void start() {
        server = new SignalsServer();
        signals = server.get(Signals.class);
        referrals = server.get(Referrals.class);
        weighings = server.get(Weighings.class);
        decisions = server.get(DecideReferral.class);
        sanne = server.acting("sanne.jongerenwerk", "d2");
        ilse = server.acting("ilse.gemeente", "d2");
        karim = server.acting("karim.gemeente", "d2");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void not_taken_on_destroys_everything_everywhere_and_leaves_a_count() {
        Referral referral = readTwice();
        long before = count();
        assertThat(decisions.decide(ilse, referral.id(), new NotTakenOn(Ground.NOT_NECESSARY)))
                .isEqualTo(new Settled.Done(ReferralOutcome.NOT_TAKEN_ON, null));
        assertThat(server.rows("signal", "subject_id", referral.subjectId())).isZero();
        assertThat(server.rows("item", "subject_id", referral.subjectId())).isZero();
        assertThat(server.rows("disclosure", "subject_id", referral.subjectId()))
                .isZero();
        assertThat(server.rows("referral", "id", referral.id())).isZero();
        assertThat(server.rows("weighing", "referral_id", referral.id())).isZero();
        assertThat(server.rows("weighing_reason", "referral_id", referral.id())).isZero();
        assertThat(server.rows("second_reading", "referral_id", referral.id())).isZero();
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void the_giver_hears_that_it_was_not_taken_on_without_a_name() {
        Referral referral = readTwice();
        decisions.decide(ilse, referral.id(), new NotTakenOn(Ground.NOT_PROPORTIONATE));
        SignalsWaiting.Answered answer = server.get(SignalsWaiting.class).answered(sanne).stream()
                .filter(found -> found.id().equals(referral.id()))
                .findFirst()
                .orElseThrow();
        assertThat(answer.signalId()).isNull();
        assertThat(answer.outcome()).isEqualTo("NOT_TAKEN_ON");
        assertThat(server.get(SignalsWaiting.class).answered(ilse)).isEmpty();
        assertThat(referrals.see(sanne, referral.id())).isTrue();
        assertThat(server.get(SignalsWaiting.class).answered(sanne))
                .noneMatch(found -> found.id().equals(referral.id()));
    }

    @Test
    void what_was_not_decided_so_cannot_be_destroyed_by_anyone_else() {
        Referral referral = begun();
        for (Acting acting : List.of(sanne, ilse, karim, server.acting("mark.politie", "d2"))) {
            boolean destroyed = server.get(Transactions.class)
                    .as(
                            acting,
                            () -> server.get(JdbcClient.class)
                                    .sql("SELECT destroy_not_taken_on(?)")
                                    .param(referral.id())
                                    .query(Boolean.class)
                                    .single());
            assertThat(destroyed).isFalse();
        }
        assertThat(server.rows("signal", "id", referral.signalId())).isOne();
    }

    @Test
    void back_to_basis_leaves_the_signal_with_its_giver_and_nothing_with_the_lead() {
        Referral referral = readTwice();
        decisions.decide(ilse, referral.id(), new BackToBasis(Set.of(Advice.INVOLVE_PARENTS)));
        assertThat(signals.look(sanne, referral.signalId())).isPresent();
        assertThat(server.get(Disclosures.class).ofReferral(ilse, referral.id()))
                .isEmpty();
        assertThat(server.rows("weighing_reason", "referral_id", referral.id())).isZero();
        assertThat(referrals.answerOn(sanne, referral.id()).orElseThrow().advice())
                .containsExactly("INVOLVE_PARENTS");
    }

    @Test
    void a_personal_approach_opens_a_case_and_ends_what_the_referral_gave() {
        Referral referral = readTwice();
        Settled settled = decisions.decide(ilse, referral.id(), new PersonalApproach(karim.professionalId()));
        assertThat(settled)
                .isInstanceOfSatisfying(
                        Settled.Done.class, done -> assertThat(done.caseId()).isNotNull());
        assertThat(server.opened)
                .filteredOn(opening -> opening.referralId().equals(referral.id()))
                .singleElement()
                .satisfies(opening -> {
                    assertThat(opening.subjectId()).isEqualTo(referral.subjectId());
                    assertThat(opening.route()).isEqualTo(3);
                    assertThat(opening.caseLeadId()).isEqualTo(karim.professionalId());
                });
        assertThat(server.get(Disclosures.class).ofReferral(ilse, referral.id()))
                .isEmpty();
        assertThat(server.rows("weighing_reason", "referral_id", referral.id()))
                .isEqualTo(Criterion.of(Route.SEEN_ONLY).size());
    }

    @Test
    void only_a_case_lead_leads_a_case() {
        Referral referral = readTwice();
        assertThat(decisions.decide(ilse, referral.id(), new PersonalApproach(ilse.professionalId())))
                .isEqualTo(new Settled.Refused(List.of(Obstacle.NO_CASE_LEAD)));
    }

    @Test
    void no_case_without_a_second_reader() {
        Referral referral = answered();
        assertThat(decisions.decide(ilse, referral.id(), new PersonalApproach(karim.professionalId())))
                .isEqualTo(new Settled.Refused(List.of(Obstacle.SECOND_READER_MISSING)));
        assertThat(server.rows("referral", "id", referral.id())).isOne();
    }

    @Test
    void nobody_reads_his_own_weighing_second_not_even_past_the_application() {
        Referral referral = answered();
        weighings.offer(ilse, referral.id());
        assertThat(weighings.readSecond(ilse, referral.id(), true, "Eens.")).isFalse();
        assertThatThrownBy(() -> server.get(Transactions.class)
                        .run(
                                ilse,
                                () -> server.get(JdbcClient.class)
                                        .sql("INSERT INTO second_reading (referral_id, reader, agrees, reason, read_at)"
                                                + " VALUES (?, ?, true, 'Eens.', now())")
                                        .params(referral.id(), ilse.professionalId())
                                        .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_changed_answer_asks_for_another_second_reading() {
        Referral referral = readTwice();
        int version = weighing(referral).version();
        weighings.answer(ilse, referral.id(), version, Map.of(Criterion.PURPOSE, new Given(true, "Toch anders.")));
        assertThat(weighing(referral).second()).isNull();
        assertThat(weighing(referral).readyAt()).isNull();
    }

    @Test
    void the_second_of_two_writers_is_shown_the_first() {
        Referral referral = begun();
        Map<Criterion, Given> answers = Map.of(Criterion.PURPOSE, new Given(true, "Omdat."));
        assertThat(weighings.answer(ilse, referral.id(), 1, answers)).isEqualTo(new Answered.Saved(2));
        assertThat(weighings.answer(karim, referral.id(), 1, answers)).isInstanceOf(Answered.Conflicting.class);
    }

    @Test
    void an_incomplete_weighing_is_not_offered_to_a_second_reader() {
        Referral referral = begun();
        assertThat(weighings.offer(ilse, referral.id())).isEqualTo(Criterion.of(Route.SEEN_ONLY));
        assertThat(weighing(referral).readyAt()).isNull();
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
        Referral referral = readTwice();
        Acting other = server.acting(login, "d2");
        assertThat(weighings.look(other, referral.id())).isEmpty();
        assertThat(weighings.list(other)).isEmpty();
        assertThat(weighings.begin(other, referral.id())).isFalse();
        assertThat(weighings.answer(other, referral.id(), 2, Map.of())).isInstanceOf(Answered.Absent.class);
        assertThat(weighings.readSecond(other, referral.id(), true, "Eens.")).isFalse();
        assertThat(decisions.decide(other, referral.id(), new NotTakenOn(Ground.NO_INDICATIONS)))
                .isInstanceOf(Settled.Absent.class);
        for (String table : TABLES.subList(1, 4)) {
            long seen = server.get(Transactions.class)
                    .as(
                            other,
                            () -> server.get(JdbcClient.class)
                                    .sql("SELECT count(*) FROM " + table)
                                    .query(Long.class)
                                    .single());
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void after_four_weeks_nothing_can_be_read_and_only_letting_go_is_left() {
        Referral referral = readTwice();
        server.clock.move(Duration.ofDays(28).plusMinutes(1));
        try {
            WeighingFile file = weighings.look(ilse, referral.id()).orElseThrow();
            assertThat(file.received()).isEmpty();
            assertThat(decisions.obstacles(ilse, file, new PersonalApproach(karim.professionalId())))
                    .contains(Obstacle.TERM_PASSED);
            assertThat(decisions.decide(ilse, referral.id(), new NotTakenOn(Ground.NO_INDICATIONS)))
                    .isInstanceOf(Settled.Done.class);
        } finally {
            server.clock.move(Duration.ofDays(-28).minusMinutes(1));
        }
    }

    @Test
    void what_waits_is_told_to_whom_it_waits_for() {
        SignalsWaiting waiting = server.get(SignalsWaiting.class);
        Signal unreferred = signals.record(sanne, SignalsServer.aboutJayden());
        Referral toWeigh = referred();
        Referral toRead = answered();
        weighings.offer(ilse, toRead.id());
        assertThat(waiting.unreferred(sanne))
                .anyMatch(found -> found.id().equals(unreferred.id())
                        && "Jayden".equals(found.firstName())
                        && Integer.valueOf(15).equals(found.age()));
        assertThat(waiting.toWeigh(ilse))
                .anyMatch(found -> found.id().equals(toWeigh.id())
                        && "Jayden".equals(found.firstName())
                        && toWeigh.dueAt().equals(found.due()));
        assertThat(waiting.toReadSecond(karim)).anyMatch(found -> found.id().equals(toRead.id()));
        assertThat(waiting.toReadSecond(ilse)).noneMatch(found -> found.id().equals(toRead.id()));
        assertThat(waiting.toWeigh(sanne)).isEmpty();
    }

    private static Referral referred() {
        Signal signal = signals.record(sanne, SignalsServer.aboutJayden());
        ReferralPreview preview =
                referrals.preview(sanne, signal.id(), Route.SEEN_ONLY, null).orElseThrow();
        Set<UUID> items =
                preview.travels().stream().map(received -> received.item().id()).collect(Collectors.toSet());
        Referred made =
                referrals.refer(sanne, new NewReferral(signal.id(), Route.SEEN_ONLY, null, "Samen kijken.", items));
        return ((Referred.Made) made).referral();
    }

    private static Referral begun() {
        Referral referral = referred();
        assertThat(weighings.begin(ilse, referral.id())).isTrue();
        return referral;
    }

    private static Referral answered() {
        Referral referral = begun();
        Map<Criterion, Given> answers = new EnumMap<>(Criterion.class);
        Criterion.of(Route.SEEN_ONLY).forEach(criterion -> answers.put(criterion, new Given(true, "Omdat.")));
        assertThat(weighings.answer(ilse, referral.id(), 1, answers)).isEqualTo(new Answered.Saved(2));
        return referral;
    }

    private static Referral readTwice() {
        Referral referral = answered();
        assertThat(weighings.offer(ilse, referral.id())).isEmpty();
        assertThat(weighings.readSecond(karim, referral.id(), true, "Eens.")).isTrue();
        assertThat(karim.has(Role.PROCESS_LEAD)).isTrue();
        return referral;
    }

    private static Weighing weighing(Referral referral) {
        Weighing weighing = weighings.look(ilse, referral.id()).orElseThrow().weighing();
        assertThat(weighing).isNotNull();
        return Objects.requireNonNull(weighing);
    }

    private static long count() {
        return server.superuser()
                .sql("SELECT coalesce(sum(number), 0) FROM weighing_count WHERE outcome = 'NOT_TAKEN_ON' AND route = 3")
                .query(Long.class)
                .single();
    }
}
