package nl.perspectief.organisations;

import java.time.Clock;
import java.util.ArrayList;
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
                   set_config('perspectief.now', :now, true)""";

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Transactions(PlatformTransactionManager transactions, JdbcClient jdbc, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Rows that many transactions write. Each transaction takes them at its very end, so that nobody waits for its work, and
     * in this order, so that no two wait for each other.
     */
    public enum Busy {
        COUNTS,
        LOGS
    }

    /** The one transaction that is open: in whose name, what it asked already, and what it does last. */
    private record Open(Acting acting, Map<Object, Object> known, Map<Busy, List<Runnable>> last) {
        Open(Acting acting) {
            this(acting, new HashMap<>(), new EnumMap<>(Busy.class));
        }
    }

    /**
     * Does the work as one transaction in the name of {@code acting}. Inside a transaction of the same acting it joins;
     * inside one of another it fails, because one connection can hold one context only.
     */
    public <T extends @Nullable Object> T as(Acting acting, Supplier<T> work) {
        Open current = current();
        if (current == null) {
            return transaction.<T>execute(_ -> within(acting, work));
        }
        if (!current.acting().equals(acting)) {
            throw new IllegalStateException("a transaction in the name of another is open");
        }
        return work.get();
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
        current.last().computeIfAbsent(rows, _ -> new ArrayList<>()).add(work);
    }

    private @Nullable Open current() {
        return TransactionSynchronizationManager.getResource(this) instanceof Open open ? open : null;
    }

    private <T extends @Nullable Object> T within(Acting acting, Supplier<T> work) {
        tell(acting);
        Open open = new Open(acting);
        TransactionSynchronizationManager.bindResource(this, open);
        try {
            T answer = work.get();
            open.last().values().forEach(works -> works.forEach(Runnable::run));
            return answer;
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
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
                .param("purpose", acting.purpose())
                .param("now", clock.instant().toString())
                .query()
                .singleRow();
    }
}
