package nl.perspectief.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.register.asof.Register.PoliceDecision;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The fictitious partnership's register: everybody signed, everybody but the GGD has an adopted DPIA (so that "not yet"
 * can be seen), and one decision under article 20 Wpg. A next version takes effect some months after the demo began: some
 * articles of it differ, and the GGD has yet to sign it.
 */
final class DemoCovenant {
    private static final String FILES = "classpath:covenants/lokale-pga-lichtendal/*.md";
    private static final String NEXT_FILES = "classpath:demo/lokale-pga-2027/*.md";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final String NEXT_SINCE = "geldig vanaf: 2027-07-01";
    private static final int MONTHS_AHEAD = 8;
    private static final LocalDate ANNOUNCED = LocalDate.of(2026, 11, 2);
    private static final PoliceDecision DECISION =
            new PoliceDecision("FICTIEF-2026-01", "politie", Set.of("c12", "c15"));
    private static final String WITHOUT_DPIA = "ggd";

    private DemoCovenant() {}

    /** Registers the demo covenant unless some covenant is registered. */
    static void register(Connection owner, LocalDate today) throws SQLException {
        SortedMap<String, String> files = files(FILES);
        SortedMap<String, String> next = new TreeMap<>(files);
        next.putAll(files(NEXT_FILES));
        String from = today.plusMonths(MONTHS_AHEAD).withDayOfMonth(1).toString();
        next.replaceAll((_, text) -> text.replace(NEXT_SINCE, "geldig vanaf: " + from));
        if (none(owner)) {
            write(owner, read(files), files);
            announce(new CovenantRegister(owner), read(next), next);
        }
    }

    private static Covenant read(SortedMap<String, String> files) {
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable unreadable ->
                throw new IllegalStateException("the demo covenant cannot be read: " + unreadable.problems());
        };
    }

    private static SortedMap<String, String> files(String pattern) {
        try {
            SortedMap<String, String> files = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                files.put(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean none(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("SELECT FROM covenant_version")) {
            return !rows.next();
        }
    }

    private static void write(Connection connection, Covenant covenant, SortedMap<String, String> files) {
        CovenantRegister register = new CovenantRegister(connection);
        register.covenant(covenant, files);
        for (Partner partner : covenant.partners()) {
            CovenantRegister.begin(register.signature(covenant.hash(), partner.id()), SINCE);
            if (!partner.id().equals(WITHOUT_DPIA)) {
                CovenantRegister.begin(register.dpia(covenant.id(), partner.id()), SINCE);
            }
        }
        CovenantRegister.begin(register.policeDecision(covenant.id(), DECISION), SINCE);
    }

    private static void announce(CovenantRegister register, Covenant covenant, SortedMap<String, String> files) {
        register.covenant(covenant, files);
        for (Partner partner : covenant.partners()) {
            if (!partner.id().equals(WITHOUT_DPIA)) {
                CovenantRegister.begin(register.signature(covenant.hash(), partner.id()), ANNOUNCED);
            }
        }
    }
}
