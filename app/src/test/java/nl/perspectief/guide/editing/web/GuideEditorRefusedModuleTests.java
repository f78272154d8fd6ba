package nl.perspectief.guide.editing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.perspectief.guide.editing.EditingOutcome;
import nl.perspectief.guide.editing.GuideEditing;
import nl.perspectief.guide.editing.Proposal.Outcome;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.MadeMandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no editor does: agree alone, write what the files may not say, name somebody, or come in without the role. */
class GuideEditorRefusedModuleTests extends GuideEditors {
    @Test
    void the_database_refuses_an_own_agreement_an_older_version_and_whoever_does_not_edit() {
        assertThat(create().statusCode()).isEqualTo(302);
        String agree = "INSERT INTO guide_card_answer (slug, number, outcome, answered_by, answered_at) VALUES ('"
                + slug + "', 1, 'AGREED', acting_professional(), acting_now())";
        for (String who : List.of("pieter.leerplicht", "sanne.jongerenwerk", "fg.gemeente", "beheer.gemeente")) {
            assertThatThrownBy(() -> under(who, agree)).as(who).isInstanceOf(RuntimeException.class);
        }
        String propose = "INSERT INTO guide_card_proposal (slug, number, dutch, english, why, proposed_by, proposed_at)"
                + " SELECT slug, %s, dutch, english, why, acting_professional(), acting_now() FROM guide_card_proposal"
                + " WHERE slug = '" + slug + "' AND number = 1";
        assertThatThrownBy(() -> under("ilse.gemeente", propose.formatted("7"))).isInstanceOf(RuntimeException.class);
        assertThat(under("ilse.gemeente", propose.formatted("2"))).isEqualTo(1);
        assertThatThrownBy(() -> under("karim.gemeente", agree))
                .as("another was proposed since")
                .isInstanceOf(RuntimeException.class);
        for (String wrong : List.of(
                "UPDATE guide_card_proposal SET dutch = 'x' WHERE slug = '" + slug + "'",
                "DELETE FROM guide_card_proposal WHERE slug = '" + slug + "'",
                "INSERT INTO guide_card (slug, number, dutch, english) VALUES ('" + slug + "', 1, 'x', 'x')",
                "UPDATE guide_card SET dutch = 'x'")) {
            assertThatThrownBy(() -> under("ilse.gemeente", wrong)).as(wrong).isInstanceOf(RuntimeException.class);
        }
        assertThat(rows("sanne.jongerenwerk")).isZero();
        assertThat(rows("ilse.gemeente")).isPositive();
    }

    private static Acting mandate(String subject, UUID organisation) {
        return MadeMandate.of(SERVER.superuser(), SERVER.bean(Professionals.class), subject, organisation)
                .under(Purpose.own("geen"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private static void withdrawn(Acting one) {
        SERVER.superuser()
                .sql("DELETE FROM professional_role WHERE professional_id = ?")
                .param(one.professionalId())
                .update();
        SERVER.superuser()
                .sql("UPDATE professional SET subject = 'withdrawn:' || id WHERE id = ?")
                .param(one.professionalId())
                .update();
    }

    private void proposed(Acting by, int number) {
        assertThat(under(
                        by,
                        "INSERT INTO guide_card_proposal (slug, number, dutch, english, why, proposed_by, proposed_at)"
                                + " SELECT slug, " + number
                                + ", dutch, english, why, acting_professional(), acting_now()"
                                + " FROM guide_card_proposal WHERE slug = '" + slug + "' AND number = 1"))
                .isOne();
    }

    private void refused(Acting by, int number, Outcome outcome, Class<? extends EditingOutcome> why) {
        assertThat(SERVER.bean(GuideEditing.class).answer(by, slug, number, outcome, "Zo."))
                .isInstanceOf(why);
        assertThatThrownBy(() -> under(
                        by,
                        "INSERT INTO guide_card_answer (slug, number, outcome, words, answered_by, answered_at) VALUES ('"
                                + slug + "', " + number + ", '" + outcome
                                + "', 'Zo.', acting_professional(), acting_now())"))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void somebody_with_mandates_at_two_organisations_is_one_person() {
        assertThat(create().statusCode()).isEqualTo(302);
        String login = "twee-" + UUID.randomUUID();
        Acting here = mandate(login, acting("ilse.gemeente").organisationId());
        Acting there = mandate(login, acting("pieter.leerplicht").organisationId());
        try {
            proposed(here, 2);
            refused(there, 2, Outcome.AGREED, EditingOutcome.NotTheirs.class);
            refused(there, 2, Outcome.REFUSED, EditingOutcome.NotTheirs.class);
            refused(acting("ilse.gemeente"), 2, Outcome.WITHDRAWN, EditingOutcome.NotTheirs.class);
            assertThat(SERVER.bean(GuideEditing.class).answer(there, slug, 2, Outcome.WITHDRAWN, null))
                    .isInstanceOf(EditingOutcome.Kept.class);
            proposed(here, 3);
            withdrawn(here);
            refused(there, 3, Outcome.AGREED, EditingOutcome.OfLeaver.class);
            HttpResponse<String> left = answer(ilse, "AGREED", "");
            assertThat(left.statusCode()).isEqualTo(422);
            assertThat(left.body()).contains("Wie dit voorstelde, heeft dat mandaat niet meer.");
            assertThat(status("/wegwijzer/" + slug)).isEqualTo(404);
            assertThat(answer(ilse, "REFUSED", "Wie het voorstelde is weg.").statusCode())
                    .isEqualTo(302);
        } finally {
            withdrawn(here);
            withdrawn(there);
        }
    }

    @Test
    void for_who_does_not_edit_the_pages_do_not_exist() {
        for (String who : List.of("sanne.jongerenwerk", "fg.gemeente", "beheer.gemeente", "iris.riec")) {
            Visitor visitor = SERVER.as(who);
            for (String page : List.of("", "/kaart?kaart=adhd", "/wijzigen?kaart=adhd", "/nieuw", "/bestanden")) {
                assertThat(visitor.get(HOME + page).statusCode()).as(who + page).isEqualTo(404);
            }
            assertThat(visitor.get("/wegwijzer").body()).doesNotContain("/wegwijzer/beheer");
        }
        assertThat(SERVER.visitor().get("/wegwijzer").body()).doesNotContain("/wegwijzer/beheer");
        assertThat(pieter.get("/wegwijzer").body()).contains("/wegwijzer/beheer");
    }

    private static int under(String who, String statement) {
        return under(acting(who), statement);
    }

    private static int under(Acting who, String statement) {
        JdbcClient jdbc = SERVER.bean(JdbcClient.class);
        return SERVER.bean(Transactions.class).as(who, () -> jdbc.sql(statement).update());
    }

    private static long rows(String who) {
        JdbcClient jdbc = SERVER.bean(JdbcClient.class);
        return SERVER.bean(Transactions.class)
                .as(
                        acting(who),
                        () -> jdbc.sql("SELECT count(*) FROM guide_card_proposal")
                                .query(Long.class)
                                .single());
    }
}
