package nl.perspectief.installation.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import nl.perspectief.shared.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A process that is gone between two commits leaves tables with which the next goes on, whichever two they are. */
class MigrationsKilledModuleTests {
    /** One whose process is gone after so many commits: what is open then is undone by the server. */
    private static final class Mortal extends DelegatingDataSource {
        private final List<Connection> open = new CopyOnWriteArrayList<>();
        private int left;

        Mortal(DataSource source, int commits) {
            super(source);
            this.left = commits;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            open.add(connection);
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("commit") && left-- <= 0) {
                            for (Connection one : open) {
                                one.abort(Runnable::run);
                            }
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7})
    void a_script_and_its_line_in_the_history_are_one(int commits) {
        DataSource owner = Databases.owner(Databases.empty());
        assertThatThrownBy(() -> Migrations.carryOut(new Mortal(owner, commits)))
                .isNotNull();
        assertThatCode(() -> Migrations.carryOut(owner)).doesNotThrowAnyException();
    }
}
