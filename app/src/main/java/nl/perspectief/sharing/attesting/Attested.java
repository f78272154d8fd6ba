package nl.perspectief.sharing.attesting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.register.facts.Circumstances;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was recorded by hand on one file, as a decision takes it: yes or no with its days, and no word. */
public final class Attested {
    /** Of a file on which nothing was. */
    public static final Attested NOTHING = new Attested(List.of());

    private final List<One> all;

    private Attested(List<One> all) {
        this.all = all;
    }

    private record One(
            UUID file,
            String covenant,
            String condition,
            @Nullable String means,
            boolean holds,
            @Nullable UUID giver,
            @Nullable UUID item,
            LocalDate from,
            LocalDate until,
            long number) {
        boolean about(UUID giving, UUID given) {
            return (giver == null || giver.equals(giving)) && (item == null || item.equals(given));
        }

        Optional<FactMeaning> meaning() {
            return Optional.ofNullable(means).flatMap(FactMeaning::of);
        }
    }

    /** By file, of those that whoever asks may see; what ended or was replaced is not there any more. */
    public static Map<UUID, Attested> of(JdbcClient jdbc, Collection<UUID> files) {
        return jdbc
                .sql("SELECT * FROM attested_in_files(:ids::uuid[])")
                .param("ids", files.stream().map(UUID::toString).distinct().toArray(String[]::new))
                .query((row, _) -> read(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        One::file, Collectors.collectingAndThen(Collectors.toList(), Attested::new)));
    }

    private static One read(ResultSet row) throws SQLException {
        return new One(
                row.getObject("file_id", UUID.class),
                row.getString("covenant"),
                row.getString("condition"),
                row.getString("means"),
                row.getBoolean("holds"),
                row.getObject("of_giver", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getLong("number"));
    }

    /** Of the conditions of one covenant: a file may have lived under another before. */
    public Attested under(String regime) {
        return new Attested(
                all.stream().filter(one -> one.covenant().equals(regime)).toList());
    }

    /** Adds it to what is known without it, as it stands on a day. The last that began by then is the one that counts. */
    public Circumstances onto(Circumstances known, UUID giver, UUID item, LocalDate day) {
        Map<String, Optional<One>> last = all.stream()
                .filter(one -> one.about(giver, item) && !one.from().isAfter(day))
                .collect(
                        Collectors.groupingBy(One::condition, Collectors.maxBy(Comparator.comparingLong(One::number))));
        Circumstances more = known;
        for (Optional<One> found : last.values()) {
            if (found.isPresent() && !day.isAfter(found.get().until())) {
                One one = found.get();
                more = more.recorded(one.condition(), one.meaning().orElse(null), one.holds());
            }
        }
        return more;
    }

    public boolean nothing() {
        return all.isEmpty();
    }
}
