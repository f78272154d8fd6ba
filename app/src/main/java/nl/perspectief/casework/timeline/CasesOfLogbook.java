package nl.perspectief.casework.timeline;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.OpenableCases;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.BoundWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of a page of the logbook that the wall shows to its reader, who may have left their table since. */
@Component
class CasesOfLogbook implements OpenableCases {
    private final BoundWords words;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    CasesOfLogbook(BoundWords words, Transactions transactions, JdbcClient jdbc) {
        this.words = words;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> of(Acting acting, Collection<UUID> cases) {
        if (cases.isEmpty() || !acting.mandate().seesPersons()) {
            return Set.of();
        }
        return words.under(acting, PurposeMeaning.PERSONAL_PLAN)
                .map(atTable -> transactions.as(atTable, () -> seen(cases)))
                .orElse(Set.of());
    }

    private Set<UUID> seen(Collection<UUID> cases) {
        return Set.copyOf(jdbc.sql("SELECT id FROM case_file WHERE id = ANY (?::uuid[])")
                .param(cases.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }
}
