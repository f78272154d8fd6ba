package nl.perspectief.casework.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.informing.JdbcPersons;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.sharing.attesting.Attested;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of cases that a review of shares may look at, without a word of them. */
final class JdbcCaseFacts {
    private final JdbcClient jdbc;

    JdbcCaseFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, CaseFile> files(Collection<UUID> cases) {
        List<CaseFile> found = asked("SELECT * FROM case_file WHERE id = ANY (:ids::uuid[])", cases)
                .query(JdbcCaseFiles::read)
                .list();
        return JdbcCaseFiles.whole(found, new JdbcPersons(jdbc)).stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    /** As the leading organisation recorded it. */
    Map<UUID, BirthDate> births(Collection<CaseFile> cases) {
        Map<UUID, BirthDate> births = new HashMap<>();
        jdbc.sql("SELECT file_id, birth_date FROM reviewed_births_in(:ids::uuid[], :leads::uuid[])")
                .param("ids", texts(cases.stream().map(CaseFile::id)))
                .param("leads", texts(cases.stream().map(CaseFile::leadOrganisationId)))
                .query(row -> {
                    births.put(row.getObject("file_id", UUID.class), BirthDate.ofRegister(row.getString("birth_date")));
                });
        return births;
    }

    Map<UUID, List<Seat>> seats(Collection<UUID> cases) {
        return asked("SELECT * FROM seat WHERE case_id = ANY (:ids::uuid[])", cases)
                .query(JdbcSeats::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Seat::caseId));
    }

    /** Those of which a transfer was decided and not ended. */
    Set<UUID> decided(Collection<UUID> cases) {
        return ids("""
                SELECT t.case_id FROM case_transfer t
                  JOIN case_transfer_reading r ON r.transfer_id = t.id AND r.agrees
                 WHERE t.case_id = ANY (:ids::uuid[])
                   AND NOT EXISTS (SELECT FROM case_transfer_end e WHERE e.transfer_id = t.id)""", cases);
    }

    /** Who has an action that is open, by case. */
    Map<UUID, Set<UUID>> acting(Collection<UUID> cases) {
        Map<UUID, Set<UUID>> acting = new HashMap<>();
        asked("SELECT case_id, owner_id FROM acting_in_cases(:ids::uuid[])", cases)
                .query(row -> {
                    acting.computeIfAbsent(row.getObject("case_id", UUID.class), _ -> new HashSet<>())
                            .add(row.getObject("owner_id", UUID.class));
                });
        return acting;
    }

    /** What was recorded by hand, by case. */
    Map<UUID, Attested> attested(Collection<UUID> cases) {
        return Attested.of(jdbc, cases);
    }

    /** Those of these disclosures of which somebody wrote why the receiver needs it. */
    Set<UUID> needs(Collection<UUID> disclosures) {
        return ids("SELECT about FROM reviewed_needs(:ids::uuid[])", disclosures);
    }

    /** Those of these items that whoever gave them along supplied. */
    Set<UUID> supplied(Collection<UUID> items) {
        return ids("SELECT item_id FROM supplied_item WHERE item_id = ANY (:ids::uuid[])", items);
    }

    private Set<UUID> ids(String sql, Collection<UUID> of) {
        return new HashSet<>(asked(sql, of).query(JdbcCaseFacts::first).list());
    }

    private static UUID first(ResultSet row, int index) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<UUID> ids) {
        return jdbc.sql(sql).param("ids", texts(ids.stream().distinct()));
    }

    private static String[] texts(Stream<UUID> ids) {
        return ids.map(UUID::toString).toArray(String[]::new);
    }
}
