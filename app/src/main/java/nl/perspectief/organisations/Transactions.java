package nl.perspectief.organisations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the tables that know a person. The first statement of each transaction tells PostgreSQL who acts, for
 * which organisation and purpose, and as of when; row-level security answers by it. Work that comes another way has no
 * context and therefore sees nothing.
 */
@Component
public class Transactions {
    private static final String CONTEXT = """
            SELECT set_config('perspectief.organisation', :organisation, true),
                   set_config('perspectief.partner', :partner, true),
                   set_config('perspectief.professional', :professional, true),
                   set_config('perspectief.reader', :reader, true),
                   set_config('perspectief.roles', :roles, true),
                   set_config('perspectief.purpose', :purpose, true),
                   set_config('perspectief.purposes', :purposes, true),
                   set_config('perspectief.now', :now, true)""";

    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final JdbcClient jdbc;
    private final Clock clock;

    Transactions(PlatformTransactionManager transactions, JdbcClient jdbc, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Rows that many transactions write. Each transaction takes them at its very end, so that nobody waits for its work, and
     * in this order, so that no two wait for each other.
     */
    public enum Busy {
        /** What is decided again because of what was done; it logs in its turn. */
        SHARES,
        LOGS
    }

    /** What is done last, and in whose name. */
    private record Late(Acting acting, Runnable work) {}

    /** What becomes of work in the name of somebody within open work. */
    private enum Within {
        /** It joins. */
        ONE,
        /** It is a part, undone alone when it fails. */
        PARTS,
        /** It is a turn, and what fails ends all. */
        TURNS
    }

    /** Work that is open: in whose name, what it asked already and what it does last. */
    private record Open(Acting acting, Within within, Map<Object, Object> known, Map<Busy, List<Late>> last) {
        Open(Acting acting, Within within) {
            this(acting, within, new HashMap<>(), new EnumMap<>(Busy.class));
        }

        Open part(Acting other) {
            return new Open(other, Within.ONE);
        }

        void add(Busy rows, List<Late> works) {
            last.computeIfAbsent(rows, _ -> new ArrayList<>()).addAll(works);
        }

        /**
         * By organisation, so that two transactions take the rows of the same organisations in the same order; of turns first
         * those of whose turn it was last, who still acts.
         */
        List<Late> late(Busy rows, @Nullable Acting turn) {
            return last.getOrDefault(rows, List.of()).stream()
                    .sorted(Comparator.comparing((Late late) -> late.acting().organisationId())
                            .thenComparing(late -> !late.acting().equals(turn)))
                    .toList();
        }
    }

    /**
     * Does the work as one transaction in the name of {@code acting}. Inside a transaction of the same acting it joins;
     * inside one of another it fails, because one connection can hold one context only. Inside {@link #whole} it is a part.
     */
    public <T extends @Nullable Object> T as(Acting acting, Supplier<T> work) {
        Open current = current();
        if (current == null) {
            return transaction.<T>execute(_ -> within(new Open(acting, Within.ONE), work));
        }
        if (current.within() == Within.PARTS) {
            return savepoint.<T>execute(_ -> part(current, acting, work));
        }
        if (current.within() == Within.TURNS) {
            return turn(current, acting, work);
        }
        if (!current.acting().equals(acting)) {
            throw new IllegalStateException("a transaction in the name of another is open");
        }
        return work.get();
    }

    /**
     * Does all the work of a request as one transaction. Each {@link #as} in it that would have been a transaction of its
     * own is a part: a savepoint, with a context and a memory of its own, that is undone alone when it fails; what it wanted
     * to do last is done at the end of the whole.
     */
    public <T extends @Nullable Object> T whole(Acting acting, Supplier<T> work) {
        if (current() != null) {
            throw new IllegalStateException("a transaction is open already");
        }
        return transaction.<T>execute(_ -> within(new Open(acting, Within.PARTS), work));
    }

    /**
     * Looks under several purposes in one transaction: each {@link #as} in it that would have been a transaction of its own is a
     * turn, with a context of its own, and a memory and log lines with the other turns of the same acting. A turn is not undone alone: what fails ends all of it. What is
     * asked outside a turn must be nobody's: before the first of them nobody acts.
     */
    public <T extends @Nullable Object> T inTurns(Acting acting, Supplier<T> work) {
        if (current() != null) {
            throw new IllegalStateException("a transaction is open already");
        }
        return transaction.<T>execute(_ -> within(new Open(acting, Within.TURNS), work));
    }

    /**
     * Does work in the name of another within the open transaction, and goes on in the name of who was acting: for what
     * follows from a deed and is nobody's own, such as a review of shares. It stands or falls with the deed.
     */
    public <T extends @Nullable Object> T besides(Acting other, Supplier<T> work) {
        Open current = current();
        if (current == null
                || current.within() != Within.ONE
                || current.acting().equals(other)) {
            return as(other, work);
        }
        tell(other);
        Open part = current.part(other);
        T answer = bound(current, part, work);
        part.last().forEach(current::add);
        tell(current.acting());
        return answer;
    }

    /** As {@link #as(Acting, Supplier)}, for work that answers nothing. */
    public void run(Acting acting, Runnable work) {
        as(acting, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Asks the first time in a transaction and remembers the answer until it ends, for what does not change beneath one
     * deed, such as a register; without a transaction it asks each time.
     */
    public <T> T once(Object key, Class<T> type, Supplier<T> question) {
        Open current = current();
        if (current == null) {
            return question.get();
        }
        Object known = current.known().get(key);
        if (known != null) {
            return type.cast(known);
        }
        T answer = question.get();
        current.known().put(key, answer);
        return answer;
    }

    /** Writes busy rows at the very end of the open transaction, just before it commits; never when it is undone. */
    public void last(Busy rows, Runnable work) {
        Open current = current();
        if (current == null) {
            throw new IllegalStateException("no transaction is open");
        }
        current.add(rows, List.of(new Late(current.acting(), work)));
    }

    private @Nullable Open current() {
        return TransactionSynchronizationManager.getResource(this) instanceof Open open ? open : null;
    }

    private <T extends @Nullable Object> T within(Open open, Supplier<T> work) {
        if (open.within() != Within.TURNS) {
            tell(open.acting());
        }
        TransactionSynchronizationManager.bindResource(this, open);
        try {
            T answer = work.get();
            finish(open);
            return answer;
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    private void finish(Open open) {
        Acting turn = told(open);
        Acting told = turn == null ? open.acting() : turn;
        for (Busy rows : Busy.values()) {
            for (Late late : open.late(rows, turn)) {
                if (!late.acting().equals(told)) {
                    told = late.acting();
                    tell(told);
                }
                Open part = open.part(told);
                bound(open, part, () -> {
                    late.work().run();
                    return Boolean.TRUE;
                });
                part.last().forEach(open::add);
            }
        }
    }

    /** PostgreSQL itself puts the context back when a savepoint is undone. */
    private <T extends @Nullable Object> T part(Open whole, Acting acting, Supplier<T> work) {
        boolean another = !acting.equals(whole.acting());
        if (another) {
            tell(acting);
        }
        Open part = whole.part(acting);
        T answer = bound(whole, part, work);
        part.last().forEach(whole::add);
        if (another) {
            tell(whole.acting());
        }
        return answer;
    }

    private <T extends @Nullable Object> T turn(Open turns, Acting acting, Supplier<T> work) {
        if (!acting.equals(told(turns))) {
            tell(acting);
            turns.known().put(Told.class, new Told(acting));
        }
        Open turn = (Open) turns.known().computeIfAbsent(new Turn(acting), _ -> turns.part(acting));
        T answer = bound(turns, turn, work);
        turn.last().forEach(turns::add);
        turn.last().clear();
        return answer;
    }

    /** The turns of one acting: what the first asked the next one knows, and all write their log lines at once. */
    private record Turn(Acting acting) {}

    /** Whose turn it was last. */
    private record Told(Acting acting) {}

    private static @Nullable Acting told(Open turns) {
        return turns.known().get(Told.class) instanceof Told(Acting acting) ? acting : null;
    }

    private <T extends @Nullable Object> T bound(Open whole, Open part, Supplier<T> work) {
        TransactionSynchronizationManager.unbindResource(this);
        TransactionSynchronizationManager.bindResource(this, part);
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
            TransactionSynchronizationManager.bindResource(this, whole);
        }
    }

    private void tell(Acting acting) {
        String professional = acting.professionalId().toString();
        jdbc.sql(CONTEXT)
                .param("organisation", acting.organisationId().toString())
                .param("partner", acting.organisation().partner())
                .param("professional", professional)
                .param("reader", acting.mandate().seesPersons() ? professional : "")
                .param(
                        "roles",
                        acting.mandate().roles().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("purpose", acting.purpose().logged())
                .param("purposes", acting.purpose().told())
                .param("now", clock.instant().toString())
                .query()
                .singleRow();
    }
}
