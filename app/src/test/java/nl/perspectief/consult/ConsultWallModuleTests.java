package nl.perspectief.consult;

import static nl.perspectief.shared.ModuleServer.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.warning.Looked;
import nl.perspectief.warning.Nameless;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a consult is to whom, asked of the database past every page. */
class ConsultWallModuleTests {
    private static final ModuleServer SERVER = new ModuleServer("register", "sharing", "consult");
    private static final String[] OTHERS = {
        "daan.jongerenwerk",
        "mark.politie",
        "lotte.maatschappelijkwerk",
        "nora.leerplicht",
        "beheer.gemeente",
        "fg.gemeente",
        "mira.gemeente"
    };

    private final Consults consults = SERVER.get(Consults.class);
    private final ConsultTerms terms = SERVER.get(ConsultTerms.class);
    private final Acting sanne = SERVER.acting("sanne.jongerenwerk");
    private final Acting ilse = SERVER.acting("ilse.gemeente");
    private final Acting karim = SERVER.acting("karim.gemeente");

    @AfterAll
    static void down() {
        SERVER.close();
    }

    private static Nameless words(String text) {
        return ((Looked.Fit) Looked.at(text, Set.of(), List.of(), DutchDays.of(SERVER.clock.instant()))).words();
    }

    private UUID asked() {
        Consulted leads = SERVER.get(Consultable.class).by(sanne).stream()
                .filter(one -> one.role() == Role.PROCESS_LEAD)
                .findFirst()
                .orElseThrow();
        return consults.ask(sanne, leads, words("Een jongere heeft ineens drie telefoons."));
    }

    private static int rows(Acting acting, String from, Object... values) {
        return SERVER.get(Transactions.class)
                .as(
                        acting,
                        () -> SERVER.nobody()
                                .sql("SELECT count(*) FROM " + from)
                                .params(values)
                                .query(Integer.class)
                                .single());
    }

    private static int all(String from) {
        return SERVER.superuser()
                .sql("SELECT count(*) FROM " + from)
                .query(Integer.class)
                .single();
    }

    private static int counted(String where) {
        return SERVER.superuser()
                .sql("SELECT coalesce(sum(number), 0) FROM consult_count WHERE " + where)
                .query(Integer.class)
                .single();
    }

    @Test
    void only_who_asked_and_who_has_the_role_that_was_asked_find_it_also_with_its_id() {
        UUID id = asked();
        for (Acting one : List.of(sanne, ilse, karim)) {
            assertThat(rows(one, "consult WHERE id = ?", id)).isOne();
            assertThat(rows(one, "consult_word WHERE consult_id = ?", id)).isOne();
        }
        for (String subject : OTHERS) {
            Acting other = SERVER.acting(subject);
            assertThat(rows(other, "consult WHERE id = ?", id)).as(subject).isZero();
            assertThat(rows(other, "consult_word WHERE consult_id = ?", id))
                    .as(subject)
                    .isZero();
            assertThat(consults.look(other, id)).as(subject).isEmpty();
            assertThat(consults.say(other, id, words("Wat is er?"))).as(subject).isFalse();
            assertThat(consults.close(other, id)).as(subject).isFalse();
            assertThat(consults.choose(other, id, true)).as(subject).isFalse();
            refused("row-level security", () -> said(other, id, other.professionalId()));
        }
        JdbcClient nobody = SERVER.nobody();
        assertThat(nobody.sql("SELECT count(*) FROM consult")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(nobody.sql("SELECT count(*) FROM consult_word")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(all("consult_word WHERE consult_id = '" + id + "'")).isOne();
    }

    private static int said(Acting acting, UUID consult, UUID by) {
        return SERVER.done(
                acting,
                "INSERT INTO consult_word (id, consult_id, said_by, said_at, words) VALUES (?, ?, ?, acting_now(), 'Hallo.')",
                UUID.randomUUID(),
                consult,
                by);
    }

    @Test
    void nobody_speaks_for_another_or_changes_what_was_said() {
        UUID id = asked();
        refused("is of who acts, now", () -> said(ilse, id, karim.professionalId()));
        assertThat(said(ilse, id, ilse.professionalId())).isOne();
        refused(
                "permission denied",
                () -> SERVER.done(ilse, "UPDATE consult_word SET words = 'Anders' WHERE consult_id = ?", id));
        refused("permission denied", () -> SERVER.done(sanne, "DELETE FROM consult_word WHERE consult_id = ?", id));
        refused(
                "permission denied",
                () -> SERVER.done(sanne, "UPDATE consult SET first_answered_at = NULL WHERE id = ?", id));
        refused(
                "permission denied",
                () -> SERVER.done(sanne, "UPDATE consult SET role = 'ATTENTION_OFFICER' WHERE id = ?", id));
        assertThat(SERVER.done(ilse, "DELETE FROM consult WHERE id = ?", id)).isZero();
        assertThat(SERVER.done(ilse, "UPDATE consult SET unread = false, signal_at = acting_now() WHERE id = ?", id))
                .isZero();
        refused(
                "is of who acts, now",
                () -> SERVER.done(
                        sanne, "UPDATE consult SET signal_at = acting_now() - interval '1 day' WHERE id = ?", id));
    }

    private static int begun(Acting acting, String role, UUID organisation, UUID by) {
        return SERVER.done(acting, """
                INSERT INTO consult (id, organisation_id, role, asker_organisation_id, asked_by, asked_at)
                VALUES (?, ?, ?, ?, ?, acting_now())""", UUID.randomUUID(), organisation, role, acting.organisationId(), by);
    }

    @Test
    void nobody_asks_in_the_name_of_another_nor_an_attention_officer_of_elsewhere_nor_where_nobody_answers() {
        String wall = "row-level security";
        assertThat(begun(sanne, "PROCESS_LEAD", ilse.organisationId(), sanne.professionalId()))
                .isOne();
        refused(
                "is of who acts, now",
                () -> begun(sanne, "PROCESS_LEAD", ilse.organisationId(), ilse.professionalId()));
        refused(wall, () -> begun(sanne, "PROCESS_LEAD", sanne.organisationId(), sanne.professionalId()));
        assertThatThrownBy(() -> begun(sanne, "ATTENTION_OFFICER", ilse.organisationId(), sanne.professionalId()))
                .rootCause()
                .isNotNull();
        Acting keeper = SERVER.acting("beheer.gemeente");
        refused(wall, () -> begun(keeper, "PROCESS_LEAD", ilse.organisationId(), keeper.professionalId()));
    }

    @Test
    void who_loses_the_role_reads_no_more_at_once_whatever_a_request_says_of_it() {
        UUID id = asked();
        assertThat(consults.look(karim, id)).isPresent();
        SERVER.superuser()
                .sql("DELETE FROM professional_role WHERE professional_id = ? AND role = 'PROCESS_LEAD'")
                .param(karim.professionalId())
                .update();
        try {
            assertThat(karim.has(Role.PROCESS_LEAD))
                    .as("as the request still says")
                    .isTrue();
            assertThat(consults.look(karim, id)).isEmpty();
            assertThat(rows(karim, "consult_word")).isZero();
            assertThat(consults.look(ilse, id)).isPresent();
        } finally {
            SERVER.superuser()
                    .sql("INSERT INTO professional_role (professional_id, role) VALUES (?, 'PROCESS_LEAD')")
                    .param(karim.professionalId())
                    .update();
        }
    }

    @Test
    void an_attention_officer_answers_the_own_organisation_only_and_is_not_asked_by_oneself() {
        Acting daan = SERVER.acting("daan.jongerenwerk");
        UUID id = consults.ask(sanne, officers(sanne).getFirst(), words("Een jongere wordt vaak gebeld."));
        assertThat(consults.look(daan, id)).isPresent();
        for (String subject : List.of("ilse.gemeente", "karim.gemeente", "bilal.school", "emma.school")) {
            assertThat(consults.look(SERVER.acting(subject), id)).as(subject).isEmpty();
        }
        assertThat(officers(daan)).isEmpty();
        assertThat(officers(SERVER.acting("mark.politie"))).as("who has none").isEmpty();
    }

    private static List<Consulted> officers(Acting asker) {
        return SERVER.get(Consultable.class).by(asker).stream()
                .filter(one -> one.role() == Role.ATTENTION_OFFICER)
                .toList();
    }

    @Test
    void closing_leaves_a_count_without_who_or_what_and_nothing_to_read() {
        UUID id = asked();
        consults.say(ilse, id, words("Vraag eerst hoe het gaat."));
        assertThat(consults.close(sanne, id)).as("an answer nobody read").isFalse();
        consults.look(sanne, id);
        assertThat(consults.choose(sanne, id, true)).isTrue();
        int before = counted("answered = 'DAY' AND became_signal");
        int all = counted("true");
        assertThat(consults.close(sanne, id)).isTrue();
        assertThat(counted("answered = 'DAY' AND became_signal")).isEqualTo(before + 1);
        assertThat(counted("true")).isEqualTo(all + 1);
        assertThat(all("consult_word WHERE consult_id = '" + id + "'")).isZero();
        for (Acting one : List.of(sanne, ilse, karim)) {
            assertThat(consults.look(one, id)).isEmpty();
            assertThat(consults.say(one, id, words("Nog iets?"))).isFalse();
            assertThat(rows(one, "consult_count")).isZero();
        }
        refused("permission denied", () -> SERVER.done(sanne, "UPDATE consult_count SET number = 9"));
        refused("permission denied", () -> SERVER.done(sanne, "DELETE FROM consult_count"));
    }

    @Test
    void six_weeks_after_the_last_word_it_goes_by_itself_and_not_a_day_before() {
        UUID id = asked();
        SERVER.clock.pass(Duration.ofDays(40));
        try {
            consults.say(karim, id, words("Hoe is het nu?"));
            SERVER.clock.pass(Duration.ofDays(41));
            terms.destroyOld();
            assertThat(all("consult WHERE id = '" + id + "'")).isOne();
            SERVER.clock.pass(Duration.ofDays(1).plusSeconds(1));
            int before = counted("answered = 'LONGER' AND NOT became_signal");
            assertThat(terms.destroyOld()).isPositive();
            assertThat(all("consult WHERE id = '" + id + "'")).isZero();
            assertThat(all("consult_word WHERE consult_id = '" + id + "'")).isZero();
            assertThat(counted("answered = 'LONGER' AND NOT became_signal")).isEqualTo(before + 1);
        } finally {
            SERVER.clock.pass(Duration.ofDays(-82).minusSeconds(1));
        }
    }

    @Test
    void nobody_destroys_by_the_function_of_the_daily_review() {
        UUID id = asked();
        SERVER.clock.pass(Duration.ofDays(60));
        try {
            for (Acting one : List.of(sanne, ilse, SERVER.acting("beheer.gemeente"))) {
                assertThat(SERVER.get(Transactions.class)
                                .as(
                                        one,
                                        () -> SERVER.nobody()
                                                .sql("SELECT destroy_old_consults()")
                                                .query(Integer.class)
                                                .single()))
                        .isZero();
            }
            assertThat(all("consult WHERE id = '" + id + "'")).isOne();
        } finally {
            SERVER.clock.pass(Duration.ofDays(-60));
        }
    }
}
