package nl.perspectief.registration;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.register.asof.Register.PoliceDecision;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.registration.RegisterEntry.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes the register of the covenant, as the owner of the tables; inside a {@link RegisterChange}. */
final class CovenantRegister {
    private static final Statements SIGNATURE = new Statements("""
            SELECT signed_on, ended_on FROM covenant_signature WHERE hash = :hash AND partner = :partner
             ORDER BY signed_on""", """
            INSERT INTO covenant_signature (hash, partner, signed_on, ended_on) VALUES (:hash, :partner, :from, :end)""", """
            UPDATE covenant_signature SET signed_on = :from, ended_on = :end
             WHERE hash = :hash AND partner = :partner AND signed_on = :was""");
    private static final Statements DPIA = new Statements("""
            SELECT adopted_on, ended_on FROM dpia WHERE covenant = :regime AND partner = :partner ORDER BY adopted_on""", """
            INSERT INTO dpia (covenant, partner, adopted_on, ended_on) VALUES (:regime, :partner, :from, :end)""", """
            UPDATE dpia SET adopted_on = :from, ended_on = :end
             WHERE covenant = :regime AND partner = :partner AND adopted_on = :was""");
    private static final Statements DECISION = new Statements("""
            SELECT from_date, ended_on FROM police_decision WHERE covenant = :regime AND number = :number""", """
            INSERT INTO police_decision (covenant, number, giver, categories, from_date, ended_on)
            VALUES (:regime, :number, :giver, :categories, :from, :end)""", """
            UPDATE police_decision SET from_date = :from, ended_on = :end
             WHERE covenant = :regime AND number = :number AND from_date = :was""");

    private static final Statements FACT = new Statements("""
            SELECT from_date, ended_on FROM register_fact
             WHERE covenant = :covenant AND condition = :condition AND receiver = :receiver ORDER BY from_date""", """
            INSERT INTO register_fact (covenant, condition, receiver, from_date, ended_on)
            VALUES (:covenant, :condition, :receiver, :from, :end)""", """
            UPDATE register_fact SET from_date = :from, ended_on = :end
             WHERE covenant = :covenant AND condition = :condition AND receiver = :receiver AND from_date = :was""");

    private final JdbcClient owner;

    CovenantRegister(Connection owner) {
        this.owner = JdbcClient.create(new SingleConnectionDataSource(owner, true));
    }

    /** Registers a text, unless exactly this text is registered. */
    boolean covenant(Covenant covenant, SortedMap<String, String> files) {
        boolean added = owner.sql("""
                        INSERT INTO covenant_version (hash, covenant, version, valid_from) VALUES (?, ?, ?, ?)
                        ON CONFLICT (hash) DO NOTHING""")
                        .params(covenant.hash(), covenant.id(), covenant.version(), covenant.validFrom())
                        .update()
                == 1;
        if (added) {
            files.forEach(
                    (name, content) -> owner.sql("INSERT INTO covenant_file (hash, name, content) VALUES (?, ?, ?)")
                            .params(covenant.hash(), name, content)
                            .update());
        }
        return added;
    }

    RegisterEntry signature(String hash, String partner) {
        return new RegisterEntry(
                owner, SIGNATURE, Map.of("hash", hash, "partner", partner), TermChange.Manner.ONE_AT_A_TIME);
    }

    RegisterEntry dpia(String regime, String partner) {
        return new RegisterEntry(
                owner, DPIA, Map.of("regime", regime, "partner", partner), TermChange.Manner.SIDE_BY_SIDE);
    }

    /** That a condition of a covenant's own holds for what a partner receives. */
    RegisterEntry fact(String covenant, String condition, String receiver) {
        return new RegisterEntry(
                owner,
                FACT,
                Map.of("covenant", covenant, "condition", condition, "receiver", receiver),
                TermChange.Manner.ONE_AT_A_TIME);
    }

    RegisterEntry policeDecision(String regime, PoliceDecision decision) {
        return new RegisterEntry(
                owner,
                DECISION,
                Map.of(
                        "regime", regime,
                        "number", decision.number(),
                        "giver", decision.giver(),
                        "categories", decision.categories().stream().sorted().toArray(String[]::new)),
                TermChange.Manner.ONCE);
    }

    /** What a decision of this number says already, whether or not it stands. */
    Optional<PoliceDecision> policeDecision(String regime, String number) {
        return owner.sql("SELECT number, giver, categories FROM police_decision WHERE covenant = ? AND number = ?")
                .params(regime, number)
                .query((row, _) -> Registers.decision(row))
                .optional();
    }

    /** Begins a term from a day on without an end. */
    static void begin(RegisterEntry entry, LocalDate from) {
        entry.write(new TermChange.Begins(new Term(from, null)));
    }
}
