package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Working;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads which lines of the log of the installation, asked of the database itself. */
class SecurityReadingModuleTests {
    private static final EnumSet<Role> WATCHING = EnumSet.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER);

    private final Logs logs = new Logs();
    private UUID anna;

    @BeforeEach
    void write() {
        anna = MoreLogs.register(logs, logs.police, "anna");
        MoreLogs.register(logs, logs.municipality, "bram");
        MoreLogs.register(logs, logs.police, "cato");
        MoreLogs.register(logs, logs.municipality, "cato");
        note(OwnerEvent.of("user code", SecurityCode.CODES_CHANGED).about("anna"));
        note(OwnerEvent.of("user code", SecurityCode.CODES_CHANGED).about("bram"));
        note(OwnerEvent.of("user code", SecurityCode.CODES_CHANGED).about("cato"));
        note(OwnerEvent.of("sign", SecurityCode.REGISTER_CHANGED).at("politie"));
        note(OwnerEvent.of("register-covenant", SecurityCode.REGISTER_CHANGED));
    }

    @AfterEach
    void close() {
        logs.close();
    }

    private void note(OwnerEvent event) {
        MoreLogs.owner(logs, connection -> OwnerTrail.note(connection, event, Logs.NOW));
    }

    @Test
    void who_watches_over_an_organisation_reads_of_its_people_and_of_no_others() {
        for (Role role : WATCHING) {
            assertThat(read(Logs.acting(logs.police, role))).as(role.name()).isEqualTo(3);
            assertThat(read(Logs.acting(logs.municipality, role)))
                    .as(role.name())
                    .isEqualTo(2);
            assertThat(read(Logs.acting(Logs.organisation("school"), role)))
                    .as(role.name())
                    .isZero();
        }
    }

    @Test
    void any_other_role_reads_what_concerns_herself_only() {
        Professional herself = new Professional(anna, logs.police, "Nep anna", "proef");
        for (Role role : EnumSet.complementOf(WATCHING)) {
            assertThat(read(Logs.acting(logs.police, role))).as(role.name()).isZero();
            assertThat(read(new Mandate(herself, Set.of(role)).under(Working.on("controle"), Logs.TRACE)))
                    .as(role.name())
                    .isEqualTo(1);
        }
    }

    @Test
    void what_belongs_to_no_organisation_is_a_number_for_those_who_watch_and_nothing_for_others() {
        assertThat(counts(Logs.acting(logs.police, Role.ADMINISTRATOR))).containsExactly("REGISTER_CHANGED 1");
        assertThat(counts(Logs.acting(logs.municipality, Role.PRIVACY_OFFICER))).containsExactly("REGISTER_CHANGED 1");
        assertThat(counts(Logs.acting(logs.police, Role.PROCESS_LEAD))).isEmpty();
    }

    @Test
    void who_has_no_context_reads_nothing_and_counts_nothing() {
        assertThat(logs.jdbc()
                        .sql("SELECT count(*) FROM security_event")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(logs.jdbc()
                        .sql("SELECT count(*) FROM installation_security_counts('-infinity', 'infinity')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_application_adds_by_the_function_only_and_cannot_pass_for_a_command() {
        assertThatThrownBy(() -> logs.jdbc()
                        .sql("INSERT INTO security_event (seq) VALUES (1)")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> logs.jdbc().sql("DELETE FROM security_event").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        logs.jdbc()
                .sql(
                        "SELECT note_security_event(now(), 'ROLES_CHANGED', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
                                + " NULL, NULL, 1)")
                .query((_, _) -> true)
                .single();

        assertThat(logs.superuser()
                        .sql("SELECT via FROM security_event ORDER BY seq DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("APPLICATION");
    }

    @Test
    void what_a_command_undoes_leaves_no_line() {
        assertThatThrownBy(() -> MoreLogs.owner(logs, connection -> {
                    OwnerTrail.note(connection, OwnerEvent.of("sign", SecurityCode.REGISTER_CHANGED), Logs.NOW);
                    throw new java.sql.SQLException("broken on purpose");
                }))
                .hasMessageContaining("broken on purpose");

        assertThat(logs.superuser()
                        .sql("SELECT count(*) FROM security_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void a_line_of_a_command_says_who_gave_it_and_what_and_no_name() {
        assertThat(logs.superuser()
                        .sql("SELECT place || ' ' || via || ' ' || operator FROM security_event WHERE seq = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("user code COMMAND " + System.getProperty("user.name"));
        assertThat(logs.superuser()
                        .sql("SELECT count(*) FROM security_event e WHERE e::text LIKE '%anna%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long read(Acting acting) {
        return logs.transactions()
                .as(
                        acting,
                        () -> logs.jdbc()
                                .sql("SELECT count(*) FROM security_event")
                                .query(Long.class)
                                .single());
    }

    private List<String> counts(Acting acting) {
        return logs.transactions()
                .as(
                        acting,
                        () -> logs.jdbc()
                                .sql(
                                        "SELECT code || ' ' || times FROM installation_security_counts('-infinity', 'infinity')")
                                .query(String.class)
                                .list());
    }
}
