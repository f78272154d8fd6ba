package nl.perspectief.signals.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.likeness.Alike;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signals that the own organisation has, as far as a list could bring them once more; inside a transaction that told who acts. */
@Component
class EarlierSignals {
    /** Signals under one heading that are read, the newest. */
    private static final int MOST_READ = 500;

    private final JdbcClient jdbc;
    private final Signals signals;

    EarlierSignals(JdbcClient jdbc, Signals signals) {
        this.jdbc = jdbc;
        this.signals = signals;
    }

    private record Known(UUID signal, @Nullable Identity identity, Telling.Heading heading) {}

    /** Lets whoever takes over a list for the same organisation wait until the transaction ends, and then see what it made. */
    void hold(Acting acting) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('import ' || :own, 0))")
                .param("own", acting.organisationId().toString())
                .query((_, _) -> Boolean.TRUE)
                .list();
    }

    /** Those of one list, each read once. */
    final class Looking {
        private final Acting acting;
        private final Map<Telling.Heading, List<Known>> headings = new HashMap<>();
        private final Map<Telling.Heading, Map<Telling, List<Known>>> read = new HashMap<>();
        private final Alike<UUID> alike = new Alike<>();
        private final Set<UUID> subjects = new HashSet<>();

        private Looking(Acting acting) {
            this.acting = acting;
            for (Known known : known(acting)) {
                headings.computeIfAbsent(known.heading(), _ -> new ArrayList<>())
                        .add(known);
                if (known.identity() != null) {
                    alike.add(known.identity(), known.signal());
                }
            }
        }

        /** One that is likely about the same young person; none when the row has no name. */
        Optional<UUID> likely(NewSignal row) {
            return Optional.ofNullable(row.identity()).flatMap(alike::first);
        }

        /** One that says the same of the same young person. */
        Optional<UUID> same(Telling telling, NewSignal row) {
            return read.computeIfAbsent(telling.heading(), this::read).getOrDefault(telling, List.of()).stream()
                    .filter(known -> Telling.bornAlike(known.identity(), row.identity()))
                    .map(Known::signal)
                    .findFirst();
        }

        private Map<Telling, List<Known>> read(Telling.Heading heading) {
            Map<Telling, List<Known>> tellings = new HashMap<>();
            headings.getOrDefault(heading, List.of()).stream()
                    .limit(MOST_READ)
                    .forEach(known -> signals.find(acting, known.signal()).ifPresent(file -> {
                        subjects.add(file.signal().subjectId());
                        tellings.computeIfAbsent(
                                        Telling.of(heading, file.seenOn(), texts(file)), _ -> new ArrayList<>())
                                .add(known);
                    }));
            return tellings;
        }

        /** The young persons of those that were read, for the log. */
        Set<UUID> subjects() {
            return Set.copyOf(subjects);
        }
    }

    Looking of(Acting acting) {
        return new Looking(acting);
    }

    private static Map<Statement, String> texts(SignalFile file) {
        Map<Statement, String> texts = new EnumMap<>(Statement.class);
        for (Statement box : Statement.values()) {
            texts.put(box, file.text(box));
        }
        return texts;
    }

    private List<Known> known(Acting acting) {
        return jdbc.sql("""
                        SELECT s.id, s.neighbourhood, s.exploitation, y.first_name, y.family_name, y.birth_date
                          FROM signal s
                          LEFT JOIN published_identity y ON y.file_id = s.id AND y.kind = 'IDENTITY'
                         WHERE s.organisation_id = :own ORDER BY s.id DESC""")
                .param("own", acting.organisationId())
                .query((row, _) -> {
                    Identity identity = row.getString("first_name") == null
                            ? null
                            : new Identity(
                                    row.getString("first_name"),
                                    row.getString("family_name"),
                                    BirthDate.ofRegister(row.getString("birth_date")));
                    return new Known(
                            row.getObject("id", UUID.class),
                            identity,
                            Telling.Heading.of(
                                    identity,
                                    row.getString("neighbourhood"),
                                    Exploitation.valueOf(row.getString("exploitation"))));
                })
                .list();
    }
}
