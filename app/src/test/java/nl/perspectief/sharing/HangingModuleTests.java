package nl.perspectief.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import nl.perspectief.files.Files;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.ModuleServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the application's own role cannot hang on a file: an item or a disclosure on one that who acts cannot see, or that lives
 * under another covenant. Karim, Ilse and a clerk are colleagues.
 */
class HangingModuleTests {
    private static final ModuleServer SERVER = new ModuleServer("register", "sharing");
    private static final String OTHER = "another-covenant";
    private static final String REFUSED = "row-level security";

    private static final String ITEM = """
            INSERT INTO item (id, organisation_id, partner, subject_id, file_id, signal_id, case_id, category, kind, form,
                              narrative, recorded_by, recorded_at)
            SELECT gen_random_uuid(), (SELECT acting_organisation()), (SELECT acting_partner()), gen_random_uuid(),
                   :file, :signal, :case, 'c1', 'FACT', 'SUMMARY', 'Verzonnen.', (SELECT acting_reader()), acting_now()""";

    /** Like one that stands, apart from what it gives and where it hangs. */
    private static final String SHARE = """
            INSERT INTO disclosure (id, item_id, category, subject_id, giver_organisation_id, giver, given_by,
                   receiver_organisation_id, receiver, receiver_professional_id, receiver_role, file_id, case_id, purpose,
                   phase, form, onward, covenant, regime, covenant_version, covenant_hash, rules, facts, given_at, expires_at,
                   lawful_until)
            SELECT gen_random_uuid(), :item, d.category, coalesce((SELECT i.subject_id FROM item i WHERE i.id = :item), d.subject_id), d.giver_organisation_id, d.giver, (SELECT acting_reader()),
                   d.receiver_organisation_id, d.receiver, d.receiver_professional_id, d.receiver_role, :file, :case, d.purpose,
                   d.phase, d.form, d.onward, :covenant, :covenant, d.covenant_version, d.covenant_hash, d.rules, d.facts,
                   acting_now(), d.expires_at, (SELECT acting_day()) + 1
              FROM disclosure d WHERE d.id = :like""";

    private static NameToShare name;
    private static Acting karim;
    private static Acting ilse;

    /** Their colleague, who leads nothing and watches over nothing. */
    private static Acting clerk;

    private static UUID given;
    private static UUID ilses;

    @BeforeAll
    static void share() {
        name = new NameToShare(SERVER);
        karim = name.acting("karim.gemeente", "d3");
        Acting herself = name.acting("ilse.gemeente", "d3");
        // who keeps a file is a case lead
        ilse = new Mandate(herself.professional(), Set.of(Role.CASE_LEAD)).under(herself.purpose(), herself.trace());
        clerk = employed("clerk.gemeente");
        given = name.give("mark.politie").id();
        ilses = SERVER.file(ilse.professionalId(), Working.LICHTENDAL);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Acting employed(String login) {
        SERVER.superuser().sql("""
                        WITH employed AS (
                            INSERT INTO professional (id, organisation_id, subject, name, function)
                            VALUES (gen_random_uuid(), ?, ?, 'Clerk Voorbeeld', 'medewerker') RETURNING id)
                        INSERT INTO professional_role (professional_id, role) SELECT id, 'FRONTLINE' FROM employed""").params(karim.organisationId(), login).update();
        return name.acting(login, "d3");
    }

    private static int item(Acting acting, @Nullable UUID file, @Nullable UUID signal, @Nullable UUID caseId) {
        return as(
                acting,
                jdbc -> jdbc.sql(ITEM)
                        .param("file", file)
                        .param("signal", signal)
                        .param("case", caseId));
    }

    private static int share(UUID item, @Nullable UUID file, @Nullable UUID caseId, String covenant) {
        return as(
                karim,
                jdbc -> jdbc.sql(SHARE)
                        .param("item", item)
                        .param("file", file)
                        .param("case", caseId)
                        .param("covenant", covenant)
                        .param("like", given));
    }

    private interface Asked {
        JdbcClient.StatementSpec by(JdbcClient jdbc);
    }

    private static int as(Acting acting, Asked asked) {
        return SERVER.get(Transactions.class)
                .as(acting, () -> asked.by(SERVER.get(JdbcClient.class)).update());
    }

    @Test
    void an_item_hangs_on_a_file_that_who_records_it_sees_and_on_no_other() {
        assertThat(item(ilse, ilses, null, ilses)).isEqualTo(1);
        assertThat(item(ilse, ilses, null, null)).as("of whichever kind").isEqualTo(1);
        assertThatThrownBy(() -> item(karim, ilses, null, ilses)).rootCause().hasMessageContaining(REFUSED);
        assertThatThrownBy(() -> item(karim, UUID.randomUUID(), null, UUID.randomUUID()))
                .rootCause()
                .hasMessageContaining(REFUSED);
    }

    @Test
    void an_item_that_says_to_be_of_one_case_does_not_hang_on_the_file_of_another() {
        UUID own = name.caseId;
        assertThat(item(karim, own, null, own)).isEqualTo(1);
        for (UUID[] forged : new UUID[][] {
            {own, null, ilses}, {own, ilses, null}, {own, ilses, own}, {null, null, ilses}, {null, ilses, null}
        }) {
            assertThatThrownBy(() -> item(karim, forged[0], forged[1], forged[2]))
                    .rootCause()
                    .hasMessageContaining(REFUSED);
        }
    }

    @Test
    void a_disclosure_hangs_on_a_file_that_its_giver_sees_and_on_no_other() {
        assertThat(share(name.item.id(), name.caseId, name.caseId, Working.LICHTENDAL))
                .isEqualTo(1);
        assertThatThrownBy(() -> share(name.item.id(), null, null, Working.LICHTENDAL))
                .as("on none, where no covenant of a file and no review holds for it")
                .rootCause()
                .hasMessageContaining(REFUSED);
        assertThatThrownBy(() -> share(name.item.id(), ilses, ilses, Working.LICHTENDAL))
                .rootCause()
                .hasMessageContaining(REFUSED);
        assertThatThrownBy(() -> share(name.item.id(), name.caseId, ilses, Working.LICHTENDAL))
                .as("the case of a colleague by its id")
                .rootCause()
                .hasMessageContaining(REFUSED);
    }

    @Test
    void what_hangs_on_a_file_of_a_colleague_is_not_given_by_another() {
        as(
                ilse,
                jdbc -> jdbc.sql(ITEM)
                        .param("file", ilses)
                        .param("signal", null)
                        .param("case", ilses));
        UUID hers = SERVER.superuser()
                .sql("SELECT id FROM item WHERE file_id = ? LIMIT 1")
                .param(ilses)
                .query(UUID.class)
                .single();
        for (UUID file : new UUID[] {null, name.caseId}) {
            assertThatThrownBy(() -> share(hers, file, file, Working.LICHTENDAL))
                    .rootCause()
                    .hasMessageContaining(REFUSED);
        }
    }

    @Test
    void a_disclosure_hangs_on_no_file_under_another_covenant_than_its_own() {
        UUID elsewhere = SERVER.file(karim.professionalId(), OTHER);
        assertThatThrownBy(() -> share(name.item.id(), elsewhere, elsewhere, Working.LICHTENDAL))
                .rootCause()
                .hasMessageContaining(REFUSED);
        assertThatThrownBy(() -> SERVER.superuser()
                        .sql("UPDATE disclosure SET file_id = ?, case_id = ? WHERE id = ?")
                        .params(elsewhere, elsewhere, given)
                        .update())
                .as("whoever asks")
                .rootCause()
                .hasMessageContaining("disclosure_regime");
        assertThatThrownBy(() -> SERVER.superuser()
                        .sql("UPDATE disclosure SET regime = ? WHERE id = ?")
                        .params(OTHER, given)
                        .update())
                .rootCause()
                .hasMessageContaining("disclosure_decided_by_its_regime");
    }

    @Test
    void a_file_on_which_something_was_shared_stays_under_its_covenant() {
        NameToShare shared = new NameToShare(SERVER);
        shared.give("mark.politie");
        assertThatThrownBy(() -> SERVER.get(Transactions.class)
                        .run(karim, () -> SERVER.get(Files.class).under(shared.caseId, OTHER)))
                .rootCause()
                .hasMessageContaining("disclosure_regime");
        UUID unshared = SERVER.file(karim.professionalId(), Working.LICHTENDAL);
        item(karim, unshared, null, unshared);
        SERVER.get(Transactions.class).run(karim, () -> SERVER.get(Files.class).under(unshared, OTHER));
        assertThat(SERVER.superuser()
                        .sql("SELECT regime FROM file WHERE id = ?")
                        .param(unshared)
                        .query(String.class)
                        .single())
                .isEqualTo(OTHER);
    }

    /** A statement that reads no column asks no policy of reading. */
    @Test
    void what_hangs_on_a_file_of_a_colleague_is_not_changed_ended_or_destroyed_blindly() {
        NameToShare shared = new NameToShare(SERVER);
        UUID share = shared.give("mark.politie").id();
        as(clerk, jdbc -> jdbc.sql("UPDATE disclosure SET withdrawn_reason = 'weg'"));
        as(clerk, jdbc -> jdbc.sql("UPDATE item SET life_domain = 'weg'"));
        as(clerk, jdbc -> jdbc.sql("DELETE FROM disclosure"));
        as(clerk, jdbc -> jdbc.sql("DELETE FROM item"));
        assertThat(SERVER.superuser().sql("""
                                SELECT i.life_domain IS NULL AND d.withdrawn_reason IS NULL
                                  FROM disclosure d JOIN item i ON i.id = d.item_id WHERE d.id = ?""").param(share).query(Boolean.class).single())
                .isTrue();
    }
}
