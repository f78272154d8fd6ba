package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.TrailLine;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.review.ShareReasons;
import nl.perspectief.sharing.review.ShareTurn;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shares follow the register, needs in words and missed days, once and whichever node does it. */
class ReviewedShareModuleTests extends FollowedCase {
    @Test
    void a_dpia_that_ends_lets_what_its_partner_gave_rest_and_a_new_one_opens_it_again() {
        Disclosure police = policeToNora(Lichtendal.TODAY.minusDays(9), Lichtendal.TODAY.plusYears(1));
        night.dpiaEnds("politie", Lichtendal.TODAY);
        assertThat(readBy(nora, police)).isFalse();
        rests(police, "dpia-beiden");
        night.passes();
        assertThat(lichtendal
                        .server()
                        .superuser()
                        .sql("SELECT count(*) FROM trail_line WHERE object_id = ? AND action = 'CHANGED'")
                        .param(police.id())
                        .query(Integer.class)
                        .single())
                .as("what a command did is in the log once the application runs")
                .isEqualTo(1);
        assertThat(disclosures
                        .stoppedSince(mark, List.of(), start, Integer.MAX_VALUE)
                        .first())
                .as("all that the police gave rests, also in cases of other tests: more than a desk shows")
                .extracting(Disclosure::id)
                .contains(police.id());

        night.registerAsItWas();
        assertThat(readBy(nora, police)).isTrue();
    }

    @Test
    void a_signature_that_ends_on_a_day_closes_on_that_day_and_a_decision_too() {
        Disclosure police = policeToNora(Lichtendal.TODAY.minusDays(9), Lichtendal.TODAY.plusYears(1));
        night.decisionsEnd(Lichtendal.TODAY.plusDays(4));
        night.signatureEnds("leerplicht", Lichtendal.TODAY.plusDays(9));
        Disclosure name = share("c1");
        assertThat(readBy(nora, police)).isTrue();
        at(Lichtendal.TODAY.plusDays(4));
        assertThat(readBy(nora, police)).isFalse();
        assertThat(disclosures.ofCase(karim, caseId).stream()
                        .filter(one -> nora.professionalId().equals(one.receiverProfessionalId()))
                        .filter(one -> one.category().equals("c1")))
                .allSatisfy(one -> assertThat(readBy(nora, one)).isTrue());
        at(Lichtendal.TODAY.plusDays(9));
        assertThat(disclosures.ofCase(karim, caseId).stream()
                        .filter(one -> nora.professionalId().equals(one.receiverProfessionalId())))
                .allSatisfy(one -> assertThat(readBy(nora, one)).isFalse());
        assertThat(name).isNotNull();
    }

    @Test
    void missed_days_are_caught_up_with_once_and_by_one_of_two_nodes() throws Exception {
        caseId = bornOn(LocalDate.of(2011, 3, 2));
        inform(null, Lichtendal.TODAY.plusDays(2), null, null);
        lichtendal.seat(caseId, "nora.leerplicht", false);
        Disclosure name = share("c1");
        at(Lichtendal.TODAY.plusDays(40));

        Callable<Integer> node = night::passes;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> done : nodes.invokeAll(List.of(node, node))) {
                assertThat(done.get()).isNotNegative();
            }
        }
        assertThat(turns(name)).extracting(ShareTurn::outcome).containsExactly(ShareTurn.Outcome.RESTS);
        assertThat(night.passes()).as("nothing is left").isZero();
    }

    @Test
    void what_the_application_shares_by_itself_has_its_need_in_somebodys_words() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        UUID action = Lichtendal.done(actions.give(
                karim,
                caseId,
                new PlanActions.NewAction(
                        LifeDomain.SCHOOL,
                        new Narrative("Gesprek over het rooster."),
                        nora.professionalId(),
                        Lichtendal.TODAY.plusDays(14))));
        Lichtendal.done(actions.finish(
                nora, caseId, action, 1, PlanAction.Result.DONE, new Narrative("Gesproken met de mentor.")));
        List<String> without = lichtendal
                .server()
                .superuser()
                .sql("""
                        SELECT d.category FROM disclosure d
                         WHERE d.case_id = ? AND NOT EXISTS (SELECT FROM need n WHERE n.about = d.id)""")
                .param(caseId)
                .query((row, _) -> row.getString("category"))
                .list();
        assertThat(without).isEmpty();
        assertThat(disclosures.ofCase(karim, caseId))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.facts()).contains("noodzaak-vastgelegd=TRUE"));

        UUID led = bornOn(LocalDate.of(2011, 3, 2));
        assertThat(participants.look(ilse, led).orElseThrow().seats())
                .singleElement()
                .satisfies(seat ->
                        assertThat(seat.need()).isEqualTo(new Narrative("Niemand anders heeft het overzicht.")));
    }

    @Test
    void without_a_need_in_words_nothing_stands() {
        Disclosure help = helpToKarim();
        lichtendal
                .server()
                .superuser()
                .sql("DELETE FROM need WHERE about = ?")
                .param(help.id())
                .update();
        inform(Lichtendal.TODAY, null, Lichtendal.TODAY, Lichtendal.TODAY);
        assertThat(readBy(karim, help)).isFalse();
        ended(help, "noodzaak-vastgelegd");
    }

    @Test
    void a_consent_that_is_taken_back_after_a_birthday_ends_and_does_not_rest() {
        LocalDate birthday = Lichtendal.TODAY.plusDays(20);
        caseId = bornOn(birthday.minusYears(12));
        inform(Lichtendal.TODAY, null, Lichtendal.TODAY, Lichtendal.TODAY);
        Disclosure help = helpToKarim();
        at(birthday.plusDays(3));
        inform(Lichtendal.TODAY, null, null, Lichtendal.TODAY);
        ended(help, "toestemming");
    }

    @Test
    void a_reason_that_somebody_may_not_know_is_not_told() {
        ShareReasons reasons = lichtendal.get(ShareReasons.class);
        List<String> secret = List.of("geheimhouding-uitzondering", "toestemming");
        assertThat(reasons.of(Working.LICHTENDAL, secret, nora.mandate())).hasSize(2);
        Acting officer = lichtendal.acting("fg.gemeente");
        assertThat(reasons.of(Working.LICHTENDAL, secret, officer.mandate()))
                .as("not even the other: what is left would tell that there is one more")
                .isEmpty();
        assertThat(reasons.of(Working.LICHTENDAL, List.of("toestemming"), officer.mandate()))
                .hasSize(1);
    }

    @Test
    void a_row_from_before_is_closed_until_it_is_reviewed() {
        Disclosure help = helpToKarim();
        night.asMigrated(help.id());
        assertThat(readBy(karim, help)).isFalse();
        assertThat(night.passes()).isPositive();
        assertThat(readBy(karim, help)).isTrue();
    }

    @Test
    void the_process_lead_reads_what_was_reviewed_in_the_trail_of_the_case() {
        helpToKarim();
        inform(Lichtendal.TODAY, null, null, null);
        assertThat(lichtendal
                        .get(AuditTrail.class)
                        .ofCase(ilse.under(Working.on("controle")), caseId, LogPage.first(50))
                        .lines())
                .extracting(TrailLine::deed)
                .anySatisfy(deed -> assertThat(deed.action()).isEqualTo(Action.WITHDREW));
    }

    @Test
    void nobody_but_a_review_says_how_long_a_share_is_lawful() {
        Disclosure help = helpToKarim();
        for (String change : List.of(
                "lawful_until = '2099-01-01'", "review_on = '2099-01-01'", "rests_since = now()", "facts = 'x=TRUE'")) {
            for (Acting acting : List.of(karim, lotte)) {
                assertThatThrownBy(() -> lichtendal
                                .get(Transactions.class)
                                .run(
                                        acting,
                                        () -> lichtendal
                                                .get(JdbcClient.class)
                                                .sql("UPDATE disclosure SET " + change + " WHERE id = ?")
                                                .param(help.id())
                                                .update()))
                        .as(change)
                        .isInstanceOf(DataAccessException.class);
            }
        }
        assertThat(readBy(karim, help)).isTrue();
    }
}
