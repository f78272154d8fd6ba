package nl.perspectief.organisations;

import java.time.Clock;
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
     * Does the work as one transaction in the name of {@code acting}. Inside a transaction of the same acting it joins;
     * inside one of another it fails, because one connection can hold one context only.
     */
    public <T extends @Nullable Object> T as(Acting acting, Supplier<T> work) {
        Object current = TransactionSynchronizationManager.getResource(this);
        if (acting.equals(current)) {
            return work.get();
        }
        if (current != null) {
            throw new IllegalStateException("a transaction in the name of another is open");
        }
        return transaction.<T>execute(_ -> within(acting, work));
    }

    /** As {@link #as(Acting, Supplier)}, for work that answers nothing. */
    public void run(Acting acting, Runnable work) {
        as(acting, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    private <T extends @Nullable Object> T within(Acting acting, Supplier<T> work) {
        tell(acting);
        TransactionSynchronizationManager.bindResource(this, acting);
        try {
            return work.get();
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
