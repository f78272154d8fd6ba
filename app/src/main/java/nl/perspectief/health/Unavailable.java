package nl.perspectief.health;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells whether something failed because the database could not be reached or could take nothing in, and not by a bug. */
public final class Unavailable {
    /** Stopped, crashed, not started yet, ended by its administrator; or a server that only follows another. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P05", "25006");

    /** Connections, and resources: too many connections, no memory, a full disk. */
    private static final Set<String> CLASSES = Set.of("08", "53");

    /** What the pool says of a connection that broke, when a transaction cannot even be undone on it. */
    private static final String GONE = "Connection is closed";

    private static final int DEEPEST = 50;
    private static final String DISK_FULL = "53100";

    private Unavailable() {}

    /** Whether that is somewhere beneath it. */
    public static boolean beneath(@Nullable Throwable failure) {
        return causes(failure).anyMatch(Unavailable::itself);
    }

    /** Whether the database had no room left on its disk. */
    static boolean diskFull(@Nullable Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> state(cause).filter(DISK_FULL::equals).isPresent());
    }

    private static boolean itself(Throwable failure) {
        return failure instanceof CannotGetJdbcConnectionException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof TransactionSystemException && GONE.equals(causeSays(failure))
                || state(failure)
                        .filter(state -> STATES.contains(state) || CLASSES.contains(state.substring(0, 2)))
                        .isPresent();
    }

    private static String causeSays(Throwable failure) {
        return failure.getCause() == null
                ? ""
                : String.valueOf(failure.getCause().getMessage());
    }

    private static Optional<String> state(Throwable failure) {
        return failure instanceof SQLException e
                ? Optional.ofNullable(e.getSQLState()).filter(state -> state.length() == DISK_FULL.length())
                : Optional.empty();
    }

    /** What failed first counts too, when undoing the transaction failed over it. */
    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Objects::requireNonNull)
                .limit(DEEPEST)
                .flatMap(cause ->
                        cause instanceof TransactionSystemException undone && undone.getApplicationException() != null
                                ? Stream.concat(Stream.of(cause), causes(undone.getApplicationException()))
                                : Stream.of(cause));
    }
}
