package nl.perspectief.audit.chain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A log whose lines form hash chains: its table, and for each format the columns that are hashed, in order, as text. A line
 * says in which format it was hashed, so that a column that a log gets later breaks no line of before.
 *
 * @param id the name within the hashed text and in reports
 * @param chainOf the organisation whose chain a line belongs to, as SQL; {@link #INSTALLATION} when there is one chain
 * @param microseconds when a line was written, as SQL
 * @param formats the hashed columns by the number of the format
 * @param heads where the chains end and begin: organisation, seq, hash, anchor_seq, anchor_hash, as SQL
 * @param lines which lines are chained one by one, as SQL
 * @param sealed the columns of the formats whose lines stand under a seal, as one record; none when no line does
 */
public record ChainedLog(
        String id,
        String table,
        String chainOf,
        String microseconds,
        Map<Integer, List<String>> formats,
        String heads,
        String lines,
        Map<Integer, String> sealed) {
    /** The chain of a log that all organisations share. */
    public static final UUID INSTALLATION = new UUID(0, 0);

    public ChainedLog {
        formats = Map.copyOf(formats);
        sealed = Map.copyOf(sealed);
    }

    /** A log with its heads in {@code chain_head}, each line hashed as one record. */
    public static ChainedLog ofRecords(
            String id, String table, String chainOf, String microseconds, Map<Integer, String> formats) {
        Map<Integer, List<String>> fields = new HashMap<>();
        formats.forEach((format, columns) -> fields.put(format, List.of("ROW(" + columns + ")::text")));
        return new ChainedLog(id, table, chainOf, microseconds, fields, heads(id), "seq IS NOT NULL", Map.of());
    }

    /**
     * A log whose lines stand under seals (V880).
     *
     * @param before the columns of lines that were chained one by one; empty when there never were such lines
     */
    public static ChainedLog ofSeals(
            String id, String microseconds, Map<Integer, List<String>> before, Map<Integer, String> sealed) {
        return new ChainedLog(
                id, id + "_line", "organisation_id", microseconds, before, heads(id), "format = 1", sealed);
    }

    private static String heads(String id) {
        return "SELECT organisation_id, seq, hash, anchor_seq, anchor_hash FROM chain_head WHERE log = '" + id + "'";
    }

    /** The same log with one more format under seals. */
    public ChainedLog with(int format, String columns) {
        Map<Integer, String> more = new HashMap<>(sealed);
        more.put(format, columns);
        return new ChainedLog(id, table, chainOf, microseconds, formats, heads, lines, more);
    }

    boolean hasSeals() {
        return !sealed.isEmpty();
    }

    /** The name of the log within the hashed text; from the second format on it names the format too. */
    String label(int format) {
        return format == 1 ? id : id + "/" + format;
    }

    /** The lines of one chain in their order, from behind a sequence number on: the fields of every format after the hash. */
    String after() {
        StringBuilder columns = new StringBuilder();
        new TreeMap<>(formats)
                .values()
                .forEach(fields -> fields.forEach(field -> columns.append(", ").append(field)));
        return "SELECT seq, format, prev_hash, hash, " + microseconds + columns + " FROM " + table + " WHERE " + chainOf
                + " = ? AND " + lines + " AND seq > ? ORDER BY seq";
    }

    /** The lines of one organisation under seals, or not yet, in their order: format, time and the record of its format. */
    String underSeals() {
        StringBuilder record = new StringBuilder("CASE format");
        sealed.forEach((format, columns) -> record.append(" WHEN ")
                .append(format)
                .append(" THEN ROW(")
                .append(columns)
                .append(")::text"));
        return "SELECT seq, format, " + microseconds + ", " + record + " END FROM " + table + " WHERE " + chainOf
                + " = ? AND NOT (" + lines + ") AND seq > ? ORDER BY seq";
    }

    /** Every chain with a head or a line, with what the head says. */
    String chains() {
        return """
                SELECT coalesce(h.organisation_id, l.organisation_id), coalesce(h.seq, 0), h.hash,
                       coalesce(h.anchor_seq, 0), h.anchor_hash
                  FROM (%s) h FULL JOIN (SELECT DISTINCT %s AS organisation_id FROM %s WHERE %s) l
                    ON l.organisation_id = h.organisation_id
                 WHERE h.seq > 0 OR l.organisation_id IS NOT NULL
                 ORDER BY 1""".formatted(heads, chainOf, table, hasSeals() ? "true" : lines);
    }

    /** Lines that stand outside the chain although they were written after it began. */
    String outside() {
        return "SELECT count(*) FROM " + table + " WHERE " + chainOf + " = ? AND NOT (" + lines + ") AND "
                + microseconds + " > (SELECT min(" + microseconds + ") FROM " + table + " WHERE " + chainOf
                + " = ? AND " + lines + ")";
    }

    @Override
    public String toString() {
        return id;
    }
}
