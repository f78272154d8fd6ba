package nl.perspectief.audit.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import nl.perspectief.audit.chain.Checkpoint.Mark;
import nl.perspectief.audit.chain.Checkpoint.Rung;
import org.jspecify.annotations.Nullable;

/** Lines that are chained one by one, read from the beginning or from a checkpoint on, each hash worked out anew. */
final class ChainWalk {
    private static final int FETCH = 2_000;
    private static final int FIELDS = 6;
    /** No line is ever removed before this (Wpg 25(1)(c)). */
    private static final Period TERM = Period.ofYears(4);

    private final ChainedLog log;
    private final Head head;
    private final @Nullable Mark mark;
    private final Instant now;

    private long lines;
    private long sequence;
    private byte[] previous;
    private Instant at = Instant.EPOCH;
    private List<Rung> rungs = List.of();

    /** Where a chain ends, and where it begins when lines were removed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Head(UUID organisation, long sequence, byte @Nullable [] hash, long anchor, byte @Nullable [] anchorHash) {}

    /** @param mark where the chain was at the checkpoint, when there is one that knows it */
    ChainWalk(ChainedLog log, Head head, @Nullable Mark mark, Instant now) {
        this.log = log;
        this.head = head;
        this.mark = mark;
        this.now = now;
        this.sequence = head.anchor;
        this.previous = head.anchor == 0 || head.anchorHash == null ? ChainHash.START : head.anchorHash;
    }

    /** @param all reads what comes before the checkpoint too */
    ChainVerdict over(Connection connection, boolean all) throws SQLException {
        Optional<Long> early = mark == null ? Optional.empty() : mark.earliest(head.anchor, now);
        if (early.isPresent()) {
            return broken(early.get(), Why.EARLY);
        }
        Mark from = all || mark == null || mark.sequence() <= head.anchor ? null : mark;
        try (var statement = connection.prepareStatement(log.after())) {
            statement.setFetchSize(FETCH);
            statement.setObject(1, head.organisation);
            statement.setLong(2, from == null ? -1 : from.sequence() - 1);
            try (var rows = statement.executeQuery()) {
                return from == null ? fromStart(rows) : fromMark(rows, from);
            }
        }
    }

    static Instant end(Instant written) {
        return written.atOffset(ZoneOffset.UTC).plus(TERM).toInstant();
    }

    private ChainVerdict fromStart(ResultSet rows) throws SQLException {
        while (rows.next()) {
            Why why = judge(rows, true);
            if (why != null) {
                return broken(sequence, why);
            }
        }
        return end();
    }

    /** The line of the checkpoint must be as it was; what came before it was read then. */
    private ChainVerdict fromMark(ResultSet rows, Mark known) throws SQLException {
        sequence = known.sequence() - 1;
        if (!rows.next()) {
            sequence = 0;
            return broken(known.sequence(), Why.CUT);
        }
        if (rows.getLong("seq") != known.sequence()) {
            return broken(known.sequence(), Why.MISSING);
        }
        Why why = judge(rows, false);
        return why == null ? fromStart(rows) : broken(sequence, why);
    }

    private @Nullable Why judge(ResultSet row, boolean joined) throws SQLException {
        lines++;
        sequence++;
        long found = row.getLong("seq");
        if (found != sequence) {
            return found > sequence ? Why.MISSING : Why.ORDER;
        }
        if (sequence > head.sequence) {
            return Why.ORDER;
        }
        byte[] stated = row.getBytes("prev_hash");
        if (joined && !Arrays.equals(stated, previous)) {
            return Why.ORDER;
        }
        int format = row.getInt("format");
        if (!log.formats().containsKey(format)) {
            return Why.FORMAT;
        }
        byte[] hash = ChainHash.of(log.label(format), head.organisation, sequence, fields(row, format), stated);
        if (!Arrays.equals(hash, row.getBytes("hash"))) {
            return Why.CHANGED;
        }
        if (mark != null && mark.sequence() == sequence && !mark.hash().equals(hex(hash))) {
            return Why.REWRITTEN;
        }
        previous = hash;
        at = Instant.EPOCH.plus(row.getLong(FIELDS - 1), ChronoUnit.MICROS);
        if (sequence == head.anchor + 1) {
            rungs = List.of(new Rung(head.anchor, at));
        }
        return null;
    }

    private @Nullable String[] fields(ResultSet row, int format) throws SQLException {
        int first = FIELDS;
        for (int earlier : log.formats().keySet()) {
            first += earlier < format ? columns(earlier).size() : 0;
        }
        @Nullable String[] fields = new String[columns(format).size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = row.getString(first + i);
        }
        return fields;
    }

    private List<String> columns(int format) {
        return log.formats().getOrDefault(format, List.of());
    }

    /** The head, and the checkpoint, remember lines that someone took off the end. */
    private ChainVerdict end() {
        if (mark != null && sequence < mark.sequence() && sequence >= head.sequence) {
            return broken(sequence + 1, Why.CUT);
        }
        if (sequence < head.sequence) {
            return broken(sequence + 1, Why.MISSING);
        }
        if (head.hash != null && !Arrays.equals(previous, head.hash)) {
            return broken(sequence, Why.CHANGED);
        }
        Mark last = new Mark(log.id(), head.organisation, sequence, hex(previous), at, rungs);
        return new Whole(head.organisation, log, lines, last, ChainVerdict.Tail.NONE);
    }

    private Broken broken(long line, Why why) {
        return new Broken(head.organisation, log, line, why);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
