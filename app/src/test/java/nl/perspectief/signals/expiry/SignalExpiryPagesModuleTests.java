package nl.perspectief.signals.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Databases;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of a signal that expires, and how it is kept longer; and signals of before. */
class SignalExpiryPagesModuleTests {
    private static final String ID = "00000000-0000-7000-8000-00000000000";

    @Test
    void a_data_folder_of_before_warns_first() {
        String database = Databases.migratedTo("944");
        JdbcClient superuser = JdbcClient.create(Databases.superuser(database));
        JdbcClient before = JdbcClient.create(Databases.withoutKeys(database));
        before.sql("""
                INSERT INTO file (id, kind, organisation_id, leads_as, regime, phase)
                SELECT (? || n)::uuid, 'SIGNAL', gen_random_uuid(), 'ANYONE', 'x', 'SIGNAL' FROM generate_series(1, 3) AS n""").param(ID).update();
        before.sql("""
                INSERT INTO signal (id, subject_id, organisation_id, recorded_by, neighbourhood, phase, exploitation, recorded_at,
                                    regime)
                SELECT (? || n)::uuid, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'x', 'SIGNAL', 'MAYBE',
                       clock_timestamp() - days * interval '1 day', 'x'
                  FROM (VALUES (1, 400), (2, 71), (3, 1)) AS old (n, days)""").param(ID).update();
        Databases.migrate(database);
        assertThat(superuser.sql("""
                        SELECT expires_on - (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date FROM signal ORDER BY id""").query(Integer.class).list()).containsExactly(14, 14, 83);
        assertThat(superuser
                        .sql("SELECT relforcerowsecurity FROM pg_class WHERE relname = 'signal'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Databases.drop(database);
    }

    private static void near(String path, int days) {
        Chain.SERVER
                .superuser()
                .sql("""
                        UPDATE signal SET expires_on = (now() AT TIME ZONE 'Europe/Amsterdam')::date + ? WHERE id = ?::uuid""")
                .params(days, path.substring("/signalen/".length()))
                .update();
    }

    @Test
    void the_pages_show_the_day_warn_and_extend_once_and_nothing_typed_is_lost() {
        Visitor reporter = Chain.SERVER.as("sanne.jongerenwerk");
        String name = Chain.freshName();
        String path = Chain.recorded(reporter, name);
        assertThat(reporter.get(path).body())
                .contains("Loopt af op", "/verlengen")
                .doesNotContain("Dit signaal loopt af");
        assertThat(reporter.get("/").body()).doesNotContain("over " + name + " loopt af");
        near(path, 3);
        assertThat(reporter.get(path).body()).contains("Dit signaal loopt af op", "Meld het aan, verleng het");
        assertThat(reporter.get("/").body())
                .containsPattern("Signaal over " + name + "[^<]* loopt af|signalen lopen af")
                .doesNotContainPattern("Besluit wat je doet met het signaal over " + name);
        Visitor colleague = Chain.SERVER.as("daan.jongerenwerk");
        assertThat(colleague.get(path + "/verlengen").body())
                .contains("Alleen Sanne")
                .doesNotContain("<textarea");
        colleague.get(path);
        HttpResponse<String> hers = colleague.post(path + "/verlengen", "waarom", "Ik wil het ook.");
        assertThat(hers.statusCode()).isEqualTo(409);
        assertThat(hers.body()).contains("Ik wil het ook.");
        reporter.get(path + "/verlengen");
        assertThat(reporter.post(path + "/verlengen", "waarom", " ").statusCode())
                .isEqualTo(422);
        reporter.get(path + "/verlengen");
        assertThat(reporter.post(path + "/verlengen", "waarom", "Moeder belt vrijdag.")
                        .body())
                .contains("Het signaal blijft twaalf weken langer", "Moeder belt vrijdag.", "Verlengd op")
                .doesNotContain("Dit signaal loopt af op");
        HttpResponse<String> again = reporter.post(path + "/verlengen", "waarom", "Nog een keer.");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Een tweede keer kan niet", "Nog een keer.");
        near(path, 2);
        assertThat(reporter.get(path).body())
                .contains("Het is al een keer verlengd")
                .doesNotContain("/verlengen\"");
        Visitor police = Chain.SERVER.as("mark.politie");
        assertThat(police.get(path + "/verlengen").statusCode()).isEqualTo(404);
    }
}
