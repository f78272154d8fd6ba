package nl.perspectief.signals.importing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.likeness.Likeness;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signals that the own organisation has, as far as a list could bring them once more; inside a transaction that told who acts. */
@Component
class EarlierSignals {
    private static final int MOST_NAMELESS = 500;

    private final JdbcClient jdbc;
    private final Signals signals;

    EarlierSignals(JdbcClient jdbc, Signals signals) {
        this.jdbc = jdbc;
        this.signals = signals;
    }

    private record Known(UUID signal, Identity identity) {}

    /** Those of one list, each read once. */
    final class Looking {
        private final Acting acting;
        private final List<Known> named;
        private final Map<String, List<UUID>> nameless = new HashMap<>();
        private final Map<Identity, List<UUID>> likely = new HashMap<>();
        private final Map<UUID, Optional<SignalFile>> read = new HashMap<>();

        private Looking(Acting acting) {
            this.acting = acting;
            this.named = named(acting);
        }

        /** Those that are likely about the same young person; none when the row has no name. */
        List<UUID> likely(NewSignal row) {
            Identity identity = row.identity();
            return identity == null
                    ? List.of()
                    : likely.computeIfAbsent(
                            identity,
                            one -> named.stream()
                                    .filter(known -> Likeness.likely(known.identity(), one))
                                    .map(Known::signal)
                                    .toList());
        }

        /** One that says the same of the same young person, or without a name in the same neighbourhood. */
        Optional<UUID> same(NewSignal row) {
            List<UUID> among = row.identity() == null
                    ? nameless.computeIfAbsent(row.neighbourhood(), place -> withoutName(acting, place))
                    : likely(row);
            return among.stream()
                    .filter(id -> file(id).filter(file -> words(texts(file)).equals(words(row.texts()))
                                    && Objects.equals(file.seenOn(), row.seenOn()))
                            .isPresent())
                    .findFirst();
        }

        private Optional<SignalFile> file(UUID id) {
            return read.computeIfAbsent(id, one -> signals.find(acting, one));
        }

        /** The young persons of those that were read, for the log. */
        Set<UUID> subjects() {
            return read.values().stream()
                    .flatMap(Optional::stream)
                    .map(file -> file.signal().subjectId())
                    .collect(Collectors.toSet());
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

    /** What was said, whatever capitals and blanks it is written with. */
    static Map<Statement, String> words(Map<Statement, String> texts) {
        Map<Statement, String> words = new EnumMap<>(Statement.class);
        texts.forEach((box, text) -> {
            String plain = text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
            if (!plain.isEmpty()) {
                words.put(box, plain);
            }
        });
        return words;
    }

    private List<Known> named(Acting acting) {
        return jdbc.sql("""
                        SELECT y.file_id, y.first_name, y.family_name, y.birth_date
                          FROM published_identity y JOIN signal s ON s.id = y.file_id
                         WHERE y.kind = 'IDENTITY' AND s.organisation_id = :own""")
                .param("own", acting.organisationId())
                .query((row, _) -> new Known(
                        row.getObject("file_id", UUID.class),
                        new Identity(
                                row.getString("first_name"),
                                row.getString("family_name"),
                                BirthDate.ofRegister(row.getString("birth_date")))))
                .list();
    }

    private List<UUID> withoutName(Acting acting, String neighbourhood) {
        return jdbc.sql("""
                        SELECT s.id FROM signal s
                         WHERE s.organisation_id = :own AND s.neighbourhood = :neighbourhood
                           AND NOT EXISTS (SELECT FROM published_identity y WHERE y.file_id = s.id AND y.kind = 'IDENTITY')
                         ORDER BY s.id DESC LIMIT :most""")
                .param("own", acting.organisationId())
                .param("neighbourhood", neighbourhood)
                .param("most", MOST_NAMELESS)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
