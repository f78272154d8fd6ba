package nl.perspectief.places;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.ModuleServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** SQL as the role of the application, past every page. */
final class PastPages {
    static final ModuleServer SERVER = new ModuleServer("register", "sharing", "places");

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private PastPages() {}

    static Acting acting(String subject) {
        return SERVER.get(Professionals.class).of(subject).getFirst().under(Working.on("vandaag"), TRACE);
    }

    static int rows(Acting acting, String from, Object... values) {
        return SERVER.get(Transactions.class)
                .as(
                        acting,
                        () -> SERVER.nobody()
                                .sql("SELECT count(*) FROM " + from)
                                .params(values)
                                .query(Integer.class)
                                .single());
    }

    static int done(Acting acting, String sql, @Nullable Object... values) {
        return SERVER.get(Transactions.class).as(acting, () -> {
            StatementSpec statement = SERVER.nobody().sql(sql);
            for (Object value : values) {
                statement = statement.param(value);
            }
            return statement.update();
        });
    }

    static void refused(String why, ThrowingCallable deed) {
        assertThatThrownBy(deed).rootCause().hasMessageContaining(why);
    }

    static int all(String from) {
        return SERVER.superuser()
                .sql("SELECT count(*) FROM " + from)
                .query(Integer.class)
                .single();
    }
}
