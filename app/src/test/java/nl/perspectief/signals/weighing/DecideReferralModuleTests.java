package nl.perspectief.signals.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.signals.SignalsWaiting;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.ReferralOutcome;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.WeighingDecision.Advice;
import nl.perspectief.signals.weighing.WeighingDecision.BackToBasis;
import nl.perspectief.signals.weighing.WeighingDecision.Ground;
import nl.perspectief.signals.weighing.WeighingDecision.NotTakenOn;
import nl.perspectief.signals.weighing.WeighingDecision.PersonalApproach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DecideReferralModuleTests {
    private static Weighed at;

    @BeforeAll
    static void start() {
        at = new Weighed();
    }

    @AfterAll
    static void stop() {
        at.close();
    }

    @Test
    void not_taken_on_destroys_everything_everywhere_and_leaves_a_count() {
        Referral referral = at.readTwice();
        long before = at.count();
        assertThat(at.decisions.decide(at.ilse, referral.id(), new NotTakenOn(Ground.NOT_NECESSARY)))
                .isEqualTo(new Settled.Done(ReferralOutcome.NOT_TAKEN_ON, null));
        assertThat(at.server.rows("signal", "subject_id", referral.subjectId())).isZero();
        assertThat(at.server.rows("item", "subject_id", referral.subjectId())).isZero();
        assertThat(at.server.rows("disclosure", "subject_id", referral.subjectId()))
                .isZero();
        assertThat(at.server.rows("referral", "id", referral.id())).isZero();
        assertThat(at.server.rows("weighing", "referral_id", referral.id())).isZero();
        assertThat(at.server.rows("weighing_reason", "referral_id", referral.id()))
                .isZero();
        assertThat(at.server.rows("second_reading", "referral_id", referral.id()))
                .isZero();
        assertThat(at.count()).isEqualTo(before + 1);
    }

    @Test
    void the_giver_hears_that_it_was_not_taken_on_without_a_name() {
        Referral referral = at.readTwice();
        at.decisions.decide(at.ilse, referral.id(), new NotTakenOn(Ground.NOT_PROPORTIONATE));
        SignalsWaiting.Answered answer = at.server.get(SignalsWaiting.class).answered(at.sanne).first().stream()
                .filter(found -> found.id().equals(referral.id()))
                .findFirst()
                .orElseThrow();
        assertThat(answer.signalId()).isNull();
        assertThat(answer.outcome()).isEqualTo("NOT_TAKEN_ON");
        assertThat(at.server.get(SignalsWaiting.class).answered(at.ilse).first())
                .isEmpty();
        assertThat(at.referrals.see(at.sanne, referral.id())).isTrue();
        assertThat(at.server.get(SignalsWaiting.class).answered(at.sanne).first())
                .noneMatch(found -> found.id().equals(referral.id()));
    }

    @Test
    void answers_beyond_the_newest_are_counted_and_come_when_those_were_seen() {
        SignalsWaiting waiting = at.server.get(SignalsWaiting.class);
        SignalsWaiting.Answers before = waiting.answered(at.sanne);
        for (int i = 0; i < 26; i++) {
            at.decisions.decide(at.ilse, at.readTwice().id(), new NotTakenOn(Ground.NOT_PROPORTIONATE));
        }
        SignalsWaiting.Answers after = waiting.answered(at.sanne);
        assertThat(after.first()).hasSize(25);
        assertThat(after.others()).isEqualTo(before.first().size() + before.others() + 1);
        after.first().forEach(answer -> at.referrals.see(at.sanne, answer.id()));
        SignalsWaiting.Answers later = waiting.answered(at.sanne);
        assertThat(later.first().size() + later.others()).isEqualTo(after.others());
    }

    @Test
    void what_was_not_decided_so_cannot_be_destroyed_by_anyone_else() {
        Referral referral = at.begun();
        for (Acting acting : List.of(at.sanne, at.ilse, at.karim, at.server.acting("mark.politie", "d2"))) {
            boolean destroyed = at.server
                    .get(Transactions.class)
                    .as(
                            acting,
                            () -> at.server
                                    .get(JdbcClient.class)
                                    .sql("SELECT destroy_not_taken_on(?)")
                                    .param(referral.id())
                                    .query(Boolean.class)
                                    .single());
            assertThat(destroyed).isFalse();
        }
        assertThat(at.server.rows("signal", "id", referral.signalId())).isOne();
    }

    @Test
    void back_to_basis_leaves_the_signal_with_its_giver_and_nothing_with_the_lead() {
        Referral referral = at.readTwice();
        at.decisions.decide(at.ilse, referral.id(), new BackToBasis(Set.of(Advice.INVOLVE_PARENTS)));
        assertThat(at.signals.look(at.sanne, referral.signalId())).isPresent();
        assertThat(at.server.get(Disclosures.class).ofReferral(at.ilse, referral.id()))
                .isEmpty();
        assertThat(at.server.rows("weighing_reason", "referral_id", referral.id()))
                .isZero();
        assertThat(at.referrals.answerOn(at.sanne, referral.id()).orElseThrow().advice())
                .containsExactly("INVOLVE_PARENTS");
    }

    @Test
    void a_personal_approach_opens_a_case_and_ends_what_the_referral_gave() {
        Referral referral = at.readTwice();
        Settled settled = at.decisions.decide(at.ilse, referral.id(), new PersonalApproach(at.karim.professionalId()));
        assertThat(settled)
                .isInstanceOfSatisfying(
                        Settled.Done.class, done -> assertThat(done.caseId()).isNotNull());
        assertThat(at.server.opened)
                .filteredOn(opening -> referral.id().equals(opening.referralId()))
                .singleElement()
                .satisfies(opening -> {
                    assertThat(opening.subjectId()).isEqualTo(referral.subjectId());
                    assertThat(opening.route()).isEqualTo(3);
                    assertThat(opening.caseLeadId()).isEqualTo(at.karim.professionalId());
                });
        assertThat(at.server.get(Disclosures.class).ofReferral(at.ilse, referral.id()))
                .isEmpty();
        assertThat(at.server.rows("weighing_reason", "referral_id", referral.id()))
                .isEqualTo(Criterion.of(Route.SEEN_ONLY).size());
    }

    @Test
    void only_a_case_lead_leads_a_case() {
        Referral referral = at.readTwice();
        assertThat(at.decisions.decide(at.ilse, referral.id(), new PersonalApproach(at.ilse.professionalId())))
                .isEqualTo(new Settled.Refused(List.of(Obstacle.NO_CASE_LEAD)));
    }

    @Test
    void no_case_without_a_second_reader() {
        Referral referral = at.answered();
        assertThat(at.decisions.decide(at.ilse, referral.id(), new PersonalApproach(at.karim.professionalId())))
                .isEqualTo(new Settled.Refused(List.of(Obstacle.SECOND_READER_MISSING)));
        assertThat(at.server.rows("referral", "id", referral.id())).isOne();
    }

    @Test
    void after_four_weeks_nothing_can_be_read_and_only_letting_go_is_left() {
        Referral referral = at.readTwice();
        at.server.clock.pass(Duration.ofDays(28).plusMinutes(1));
        try {
            WeighingFile file = at.weighings.look(at.ilse, referral.id()).orElseThrow();
            assertThat(file.received()).isEmpty();
            assertThat(at.decisions.obstacles(at.ilse, file, new PersonalApproach(at.karim.professionalId())))
                    .contains(Obstacle.TERM_PASSED);
            assertThat(at.decisions.decide(at.ilse, referral.id(), new NotTakenOn(Ground.NO_INDICATIONS)))
                    .isInstanceOf(Settled.Done.class);
        } finally {
            at.server.clock.pass(Duration.ofDays(-28).minusMinutes(1));
        }
    }
}
