package nl.perspectief.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Tail;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import nl.perspectief.audit.chain.Checkpoint.Mark;
import nl.perspectief.audit.chain.Checkpoint.Rung;
import org.jspecify.annotations.Nullable;

/** The seals of one chain with the lines under them, and the lines that have none yet. */
final class SealWalk {
    private static final int SEALS = 16;
    private static final int FETCH = 2_000;

    private final ChainedLog log;
    private final ChainWalk.Head head;
    private final long promised;

    private @Nullable Mark mark;
    private boolean more;
    private long lines;
    private long sequence;
    private byte[] previous;
    private Instant at;
    private List<Rung> rungs;

    /**
     * @param before what the seals join: the lines that were chained one by one, or where removed lines ended
     * @param promised up to which number every line is under a seal
     */
    SealWalk(ChainedLog log, ChainWalk.Head head, Whole before, long promised) {
        this.log = log;
        this.head = head;
        this.promised = promised;
        this.lines = before.lines();
        this.sequence = before.last().sequence();
        this.previous = HexFormat.of().parseHex(before.last().hash());
        this.at = before.last().at();
        this.rungs = before.last().rungs();
    }

    /** Every seal must be there, and that of the checkpoint as it was. */
    ChainVerdict fromStart(Connection connection, @Nullable Mark known) throws SQLException {
        mark = known;
        return walk(connection, sequence, true);
    }

    /** From the seal of the checkpoint on, which must be as it was; what came before it was read then. */
    ChainVerdict fromMark(Connection connection, Mark known) throws SQLException {
        mark = known;
        sequence = 0;
        return walk(connection, known.sequence() - 1, false);
    }

    private ChainVerdict walk(Connection connection, long behind, boolean joined) throws SQLException {
        try (var seals = statement(connection, Seal.OF_CHAIN, SEALS);
                var rows = statement(connection, log.underSeals(), FETCH)) {
            seals.setString(1, log.id());
            seals.setObject(2, head.organisation());
            seals.setLong(3, behind + 1);
            try (var seal = seals.executeQuery()) {
                boolean any = seal.next();
                Seal first = any ? Seal.of(seal) : null;
                rows.setObject(1, head.organisation());
                rows.setLong(2, first == null ? sequence : joined ? Math.min(sequence, first.after()) : first.after());
                try (var row = rows.executeQuery()) {
                    more = row.next();
                    return walk(seal, first, row, joined);
                }
            }
        }
    }

    private static PreparedStatement statement(Connection connection, String sql, int fetch) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(fetch);
        return statement;
    }

    private ChainVerdict walk(ResultSet seals, @Nullable Seal first, ResultSet row, boolean joined)
            throws SQLException {
        if (!joined && mark != null && (first == null || first.last() != mark.sequence())) {
            return broken(mark.sequence(), first == null ? Why.CUT : Why.MISSING);
        }
        Seal seal = first;
        boolean joins = joined;
        while (seal != null) {
            Broken broken = judge(seal, row, joins);
            if (broken != null) {
                return broken;
            }
            joins = true;
            seal = seals.next() ? Seal.of(seals) : null;
        }
        return end(row);
    }

    private @Nullable Broken judge(Seal seal, ResultSet row, boolean joins) throws SQLException {
        if (joins && (seal.after() != sequence || !Arrays.equals(seal.previous(), previous))) {
            return broken(more ? row.getLong(1) : sequence + 1, Why.SEAL);
        }
        for (int i = 0; i < seal.count(); i++) {
            Broken broken = judge(seal, i, row);
            if (broken != null) {
                return broken;
            }
        }
        byte[] hash = ChainHash.seal(log.id(), head.organisation(), seal);
        if (!Arrays.equals(hash, seal.hash()) || seal.number(seal.count() - 1) != seal.last()) {
            return broken(seal.number(0), Why.SEAL);
        }
        sequence = seal.last();
        previous = hash;
        return mark != null && mark.sequence() == sequence && !mark.hash().equals(hex(hash))
                ? broken(sequence, Why.REWRITTEN)
                : null;
    }

    /** One line under a seal; the row moves on when it is as it was sealed. */
    private @Nullable Broken judge(Seal seal, int index, ResultSet row) throws SQLException {
        long number = seal.number(index);
        if (number <= head.anchor()) {
            return null; // removed after its term; its seal stays
        }
        if (number > head.sequence()) {
            return broken(number, Why.ORDER);
        }
        if (!more || row.getLong(1) > number) {
            return broken(number, Why.MISSING);
        }
        if (row.getLong(1) < number) {
            return broken(row.getLong(1), Why.ORDER);
        }
        int format = row.getInt(2);
        String body = row.getString(4);
        if (body == null || !log.sealed().containsKey(format)) {
            return broken(number, Why.FORMAT);
        }
        byte[] digest = ChainHash.digest(log.id() + "/" + format, head.organisation(), body);
        if (!seal.has(index, digest)) {
            return broken(number, seal.has(digest) ? Why.ORDER : Why.CHANGED);
        }
        lines++;
        at = time(row);
        if (lines == 1 && rungs.isEmpty()) {
            rungs = List.of(new Rung(number - 1, at));
        }
        more = row.next();
        return null;
    }

    /** The head, and the checkpoint, remember seals that someone took off the end. */
    private ChainVerdict end(ResultSet row) throws SQLException {
        if (mark != null && sequence < mark.sequence() && sequence >= head.sequence()) {
            return broken(sequence + 1, Why.CUT);
        }
        if (sequence < head.sequence()) {
            return broken(sequence + 1, Why.MISSING);
        }
        if (head.hash() != null && !Arrays.equals(previous, head.hash())) {
            return broken(sequence, Why.CHANGED);
        }
        if (more && row.getLong(1) <= promised) {
            return broken(row.getLong(1), Why.SEAL);
        }
        Mark last = new Mark(log.id(), head.organisation(), sequence, hex(previous), at, rungs);
        return new Whole(head.organisation(), log, lines, last, tail(row));
    }

    private Tail tail(ResultSet row) throws SQLException {
        if (!more) {
            return Tail.NONE;
        }
        Instant oldest = time(row);
        long count = 1;
        while (row.next()) {
            count++;
        }
        return new Tail(count, oldest);
    }

    private static Instant time(ResultSet row) throws SQLException {
        return Instant.EPOCH.plus(row.getLong(3), ChronoUnit.MICROS);
    }

    private Broken broken(long line, Why why) {
        return new Broken(head.organisation(), log, line, why);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
