package nl.perspectief.audit.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import org.jspecify.annotations.Nullable;

/**
 * Walks every chain of both logs from its first line and recomputes each hash. Needs the owner's connection: row-level
 * security shows the application one organisation at most. Works on one snapshot, so the application may be running.
 *
 * <p>Not seen: a rewrite of a chain from some line to its end <em>with</em> its head, by someone with a superuser's
 * rights. Against that, keep the heads that a verification prints in another place, and compare.
 */
public final class ChainVerifier {
    private static final int FETCH = 2_000;
    private static final int BEFORE_FIELDS = 3;

    private final Connection connection;

    private ChainVerifier(Connection connection) {
        this.connection = connection;
    }

    /** One verdict per chain, in a fixed order. Leaves the connection rolled back and otherwise as it was. */
    public static List<ChainVerdict> verify(Connection owner) throws SQLException {
        boolean autoCommit = owner.getAutoCommit();
        int isolation = owner.getTransactionIsolation();
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return new ChainVerifier(owner).all();
        } finally {
            owner.rollback();
            owner.setTransactionIsolation(isolation);
            owner.setAutoCommit(autoCommit);
        }
    }

    private List<ChainVerdict> all() throws SQLException {
        List<ChainVerdict> verdicts = new ArrayList<>();
        for (Log log : Log.values()) {
            for (Head head : heads(log)) {
                verdicts.add(chain(log, head));
            }
        }
        return List.copyOf(verdicts);
    }

    private List<Head> heads(Log log) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(log.heads())) {
            List<Head> heads = new ArrayList<>();
            while (rows.next()) {
                heads.add(new Head(rows.getObject(1, UUID.class), rows.getLong(2), rows.getBytes(3)));
            }
            return heads;
        }
    }

    private ChainVerdict chain(Log log, Head head) throws SQLException {
        try (var statement = connection.prepareStatement(log.lines())) {
            statement.setFetchSize(FETCH);
            statement.setObject(1, head.organisation);
            try (var rows = statement.executeQuery()) {
                return walk(log, head, rows);
            }
        }
    }

    private static ChainVerdict walk(Log log, Head head, ResultSet rows) throws SQLException {
        byte[] previous = ChainHash.START;
        long sequence = 0;
        while (rows.next()) {
            sequence++;
            Why why = judge(log, head, sequence, previous, rows);
            if (why != null) {
                return new Broken(head.organisation, log, sequence, why);
            }
            previous = rows.getBytes("hash");
        }
        return end(log, head, sequence, previous);
    }

    private static @Nullable Why judge(Log log, Head head, long expected, byte[] previous, ResultSet row)
            throws SQLException {
        long sequence = row.getLong("seq");
        if (sequence != expected) {
            return sequence > expected ? Why.MISSING : Why.ORDER;
        }
        if (sequence > head.sequence) {
            return Why.ORDER;
        }
        byte[] stated = row.getBytes("prev_hash");
        if (!Arrays.equals(stated, previous)) {
            return Why.ORDER;
        }
        byte[] hash = ChainHash.of(log, head.organisation, sequence, fields(log, row), stated);
        return Arrays.equals(hash, row.getBytes("hash")) ? null : Why.CHANGED;
    }

    /** The head remembers lines that someone took off the end. */
    private static ChainVerdict end(Log log, Head head, long sequence, byte[] last) {
        if (sequence < head.sequence) {
            return new Broken(head.organisation, log, sequence + 1, Why.MISSING);
        }
        if (head.hash != null && !Arrays.equals(last, head.hash)) {
            return new Broken(head.organisation, log, sequence, Why.CHANGED);
        }
        return new Whole(head.organisation, log, sequence, HexFormat.of().formatHex(last));
    }

    private static @Nullable String[] fields(Log log, ResultSet row) throws SQLException {
        @Nullable String[] fields = new String[log.fields()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = row.getString(BEFORE_FIELDS + 1 + i);
        }
        return fields;
    }

    private record Head(UUID organisation, long sequence, byte @Nullable [] hash) {}
}
