package nl.perspectief.organisations.departure;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.function.Function;
import nl.perspectief.organisations.departure.Departure.Touched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Everything that ends when somebody leaves, asked as one. */
public final class Departures {
    private static final List<Departure> ALL =
            ServiceLoader.load(Departure.class, Departure.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private Departures() {}

    /** Within the transaction of a command. */
    public static Map<Touched, Integer> of(Connection owner, Collection<UUID> professionals, Instant now) {
        return of(JdbcClient.create(new SingleConnectionDataSource(owner, true)), professionals, now);
    }

    /** @return what was touched, without what was not */
    public static Map<Touched, Integer> of(JdbcClient jdbc, Collection<UUID> professionals, Instant now) {
        return all(one -> one.of(jdbc, professionals, now));
    }

    /** What would be touched when somebody left, for the administrator of that one. */
    public static Map<Touched, Integer> held(JdbcClient jdbc, UUID professional, Instant now) {
        return all(one -> one.held(jdbc, professional, now));
    }

    private static Map<Touched, Integer> all(Function<Departure, Map<Touched, Integer>> asked) {
        Map<Touched, Integer> touched = new EnumMap<>(Touched.class);
        ALL.forEach(one -> asked.apply(one).forEach((what, number) -> {
            if (number > 0) {
                touched.merge(what, number, Integer::sum);
            }
        }));
        return touched;
    }
}
