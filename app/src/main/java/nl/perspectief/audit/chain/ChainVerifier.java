package nl.perspectief.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import nl.perspectief.audit.chain.Checkpoint.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Walks every chain of the logs and recomputes each hash. Needs the owner's connection: row-level security shows the
 * application one organisation at most. Works on one snapshot, so the application may be running.
 *
 * <p>Without a checkpoint it does not see a rewrite of a chain from some line to its end <em>with</em> its head, by someone
 * with a superuser's rights, nor a chain that is gone whole. With one that was kept elsewhere it does.
 */
public final class ChainVerifier {
    private final Connection connection;
    private final Question question;

    private ChainVerifier(Connection connection, Question question) {
        this.connection = connection;
        this.question = question;
    }

    /**
     * What is to be verified.
     *
     * @param since where the chains were at an earlier time; lines before it are not read again
     * @param all reads those too
     * @param now against which terms are measured
     */
    public record Question(List<ChainedLog> logs, @Nullable Checkpoint since, boolean all, Instant now) {
        public Question {
            logs = List.copyOf(logs);
        }
    }

    /** One verdict per chain, in a fixed order. Leaves the connection rolled back and otherwise as it was. */
    public static List<ChainVerdict> verify(Connection owner, Question question) throws SQLException {
        boolean autoCommit = owner.getAutoCommit();
        int isolation = owner.getTransactionIsolation();
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return new ChainVerifier(owner, question).all();
        } finally {
            owner.rollback();
            owner.setTransactionIsolation(isolation);
            owner.setAutoCommit(autoCommit);
        }
    }

    private List<ChainVerdict> all() throws SQLException {
        List<ChainVerdict> verdicts = new ArrayList<>();
        for (ChainedLog log : question.logs()) {
            List<ChainWalk.Head> heads = heads(log);
            for (ChainWalk.Head head : heads) {
                verdicts.add(chain(log, head));
            }
            vanished(log, heads.stream().map(ChainWalk.Head::organisation).toList())
                    .forEach(verdicts::add);
        }
        return List.copyOf(verdicts);
    }

    private List<Broken> vanished(ChainedLog log, List<UUID> there) {
        return marks().stream()
                .filter(mark -> mark.log().equals(log.id()) && mark.sequence() > 0)
                .filter(mark -> !there.contains(mark.organisation()))
                .map(mark -> new Broken(mark.organisation(), log, 1, Why.VANISHED))
                .toList();
    }

    private List<Mark> marks() {
        return question.since() == null ? List.of() : question.since().marks();
    }

    private List<ChainWalk.Head> heads(ChainedLog log) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(log.chains())) {
            List<ChainWalk.Head> heads = new ArrayList<>();
            while (rows.next()) {
                heads.add(new ChainWalk.Head(
                        rows.getObject(1, UUID.class),
                        rows.getLong(2),
                        rows.getBytes(3),
                        rows.getLong(4),
                        rows.getBytes(5)));
            }
            return heads;
        }
    }

    private ChainVerdict chain(ChainedLog log, ChainWalk.Head head) throws SQLException {
        Mark mark = Optional.ofNullable(question.since())
                .flatMap(since -> since.of(log, head.organisation()))
                .orElse(null);
        if (log.hasSeals()) {
            return sealed(log, head, mark);
        }
        ChainVerdict verdict = new ChainWalk(log, head, mark, question.now()).over(connection, question.all());
        return verdict instanceof Whole && outside(log, head.organisation())
                ? new Broken(head.organisation(), log, 0, Why.OUTSIDE)
                : verdict;
    }

    /** The lines from before there were seals, up to where the first seal says it joins them, and then the seals. */
    private ChainVerdict sealed(ChainedLog log, ChainWalk.Head head, @Nullable Mark mark) throws SQLException {
        Optional<Long> early = mark == null ? Optional.empty() : mark.earliest(head.anchor(), question.now());
        if (early.isPresent()) {
            return new Broken(head.organisation(), log, early.get(), Why.EARLY);
        }
        Optional<Seal> first = firstSeal(log, head);
        ChainWalk.Head joint = first.filter(_ -> head.hash() != null)
                .map(seal -> new ChainWalk.Head(head.organisation(), seal.after(), seal.previous(), 0, null))
                .orElse(head);
        Mark underSeal = mark != null && first.isPresent() && mark.sequence() > joint.sequence() ? mark : null;
        if (underSeal != null && !question.all()) {
            return walk(log, head, nothing(log, head)).fromMark(connection, underSeal);
        }
        if (log.formats().isEmpty()) {
            return walk(log, head, nothing(log, head)).fromStart(connection, mark);
        }
        ChainVerdict before = new ChainWalk(log, joint, underSeal == null ? mark : null, question.now())
                .over(connection, question.all());
        return before instanceof Whole whole ? walk(log, head, whole).fromStart(connection, underSeal) : before;
    }

    private SealWalk walk(ChainedLog log, ChainWalk.Head head, Whole before) throws SQLException {
        return new SealWalk(log, head, before, promised(log));
    }

    private static Whole nothing(ChainedLog log, ChainWalk.Head head) {
        String start = HexFormat.of().formatHex(ChainHash.START);
        Mark none = new Mark(log.id(), head.organisation(), 0, start, Instant.EPOCH, List.of());
        return new Whole(head.organisation(), log, 0, none, ChainVerdict.Tail.NONE);
    }

    private Optional<Seal> firstSeal(ChainedLog log, ChainWalk.Head head) throws SQLException {
        try (var statement = connection.prepareStatement(Seal.OF_CHAIN + " LIMIT 1")) {
            statement.setString(1, log.id());
            statement.setObject(2, head.organisation());
            statement.setLong(3, 0);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(Seal.of(row)) : Optional.empty();
            }
        }
    }

    /** Up to which number the sealer left no line without a seal. */
    private long promised(ChainedLog log) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT up_to FROM sealed_log WHERE log = ?")) {
            statement.setString(1, log.id());
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private boolean outside(ChainedLog log, UUID organisation) throws SQLException {
        try (var statement = connection.prepareStatement(log.outside())) {
            statement.setObject(1, organisation);
            statement.setObject(2, organisation);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getLong(1) > 0;
            }
        }
    }
}
