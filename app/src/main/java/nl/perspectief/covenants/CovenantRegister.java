package nl.perspectief.covenants;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import nl.perspectief.covenant.Covenant;
import org.jspecify.annotations.Nullable;

/** Writes the register of the covenant, as the owner of the tables. What was written only ever gets an end. */
final class CovenantRegister {
    private final Connection owner;

    CovenantRegister(Connection owner) {
        this.owner = owner;
    }

    /** Registers a text, unless exactly this text is registered. */
    boolean covenant(Covenant covenant, SortedMap<String, String> files) throws SQLException {
        boolean added = execute(
                        "INSERT INTO covenant_version (hash, covenant, version, valid_from) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (hash) DO NOTHING",
                        covenant.hash(),
                        covenant.id(),
                        covenant.version(),
                        covenant.validFrom())
                == 1;
        if (added) {
            for (var file : files.entrySet()) {
                execute(
                        "INSERT INTO covenant_file (hash, name, content) VALUES (?, ?, ?)",
                        covenant.hash(),
                        file.getKey(),
                        file.getValue());
            }
        }
        return added;
    }

    void signature(String hash, String partner, LocalDate from, @Nullable LocalDate end) throws SQLException {
        execute("""
                INSERT INTO covenant_signature (hash, partner, signed_on, ended_on) VALUES (?, ?, ?, ?)
                ON CONFLICT (hash, partner)
                DO UPDATE SET signed_on = excluded.signed_on, ended_on = excluded.ended_on""", hash, partner, from, end);
    }

    void dpia(String partner, LocalDate from, @Nullable LocalDate end) throws SQLException {
        execute("""
                INSERT INTO dpia (partner, adopted_on, ended_on) VALUES (?, ?, ?)
                ON CONFLICT (partner, adopted_on) DO UPDATE SET ended_on = excluded.ended_on""", partner, from, end);
    }

    void policeDecision(String number, String giver, List<String> categories, LocalDate from, @Nullable LocalDate end)
            throws SQLException {
        execute("""
                INSERT INTO police_decision (number, giver, categories, from_date, ended_on) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (number) DO UPDATE SET ended_on = excluded.ended_on""", number, giver, owner.createArrayOf("text", categories.toArray()), from, end);
    }

    private int execute(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
