package nl.perspectief.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.Unusable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of decisions ends, and not before its time. */
class TidyCommandModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final Duration YEAR = Duration.ofDays(365);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final TidyCommand command = new TidyCommand(
            SERVER.owner(), SERVER.bean(Clock.class), new PrintStream(said, true, StandardCharsets.UTF_8));

    /** Of each test its own, so that its chain begins with what is old. */
    private final Organisation organisation =
            new Organisation(UUID.randomUUID(), "proef", "Proef", "Proef", Domain.SOCIAL);

    private Acting officer(String trace) {
        Professional professional = new Professional(UUID.randomUUID(), organisation, "Nep de Vries", "proefpersoon");
        return new Mandate(professional, Set.of(Role.PRIVACY_OFFICER)).under(Working.on("controle"), trace);
    }

    /** A decision that was logged so long ago. @return its trace */
    private String logged(Duration ago) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Instant then = SERVER.bean(Clock.class).instant().minus(ago);
        JdbcClient jdbc = SERVER.bean(JdbcClient.class);
        SERVER.bean(Transactions.class).run(officer(trace), () -> {
            jdbc.sql("SELECT set_config('perspectief.now', :then, true)")
                    .param("then", then.toString())
                    .query(String.class)
                    .single();
            jdbc.sql("""
                            INSERT INTO access_decision (id, kind, trace_id, as_of, facts, outcome, rules)
                            VALUES (uuidv7(), 'EVALUATION', decode(:trace, 'hex'), acting_now(), '', 'OUTSIDE', '{}')""").param("trace", trace).update();
        });
        assertThat(isThere(trace)).isTrue();
        return trace;
    }

    private boolean isThere(String trace) {
        return !SERVER.bean(DecisionLog.class).ofTrace(officer(trace), trace).isEmpty();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_was_kept_for_its_term_is_removed_and_nothing_else() {
        String old = logged(YEAR.multipliedBy(4).plusDays(30));
        String young = logged(YEAR.multipliedBy(4).minusDays(30));
        assertThat(command.run(5)).isZero();
        assertThat(isThere(old)).isTrue();
        assertThat(command.run(4)).isZero();
        assertThat(isThere(old)).isFalse();
        assertThat(isThere(young)).isTrue();
        assertThat(said()).contains("beslissingen van voor ").contains("bewaartermijn 4 jaar");
    }

    @Test
    void a_term_that_is_too_short_removes_nothing() {
        String old = logged(YEAR.multipliedBy(5));
        assertThatThrownBy(() -> command.run(3)).isInstanceOf(Unusable.class).hasMessageContaining("minstens 4 jaar");
        assertThat(isThere(old)).isTrue();
    }

    @Test
    void not_even_the_owner_removes_a_young_line() {
        String young = logged(Duration.ofDays(1));
        int[] reached = {-1, -1};
        SERVER.owner().inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                String ofTrace = " FROM access_decision WHERE trace_id = decode('" + young + "', 'hex')";
                reached[0] = statement.executeUpdate("DELETE" + ofTrace);
                try (var rows = statement.executeQuery("SELECT count(*)" + ofTrace)) {
                    rows.next();
                    reached[1] = rows.getInt(1);
                }
            }
        });
        assertThat(reached).containsExactly(0, 1);
        assertThat(isThere(young)).isTrue();
    }
}
