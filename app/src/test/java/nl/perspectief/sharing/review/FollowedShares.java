package nl.perspectief.sharing.review;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Truth;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.registration.CovenantPreparation;
import nl.perspectief.registration.RegisterCommand;
import nl.perspectief.shared.ModuleServer;
import org.jspecify.annotations.Nullable;

/** Nights that pass and registers that change, for tests of other modules. */
public final class FollowedShares {
    private static final String DPIA = "UPDATE dpia SET ended_on = NULL WHERE ended_on IS NOT NULL";

    private final ModuleServer server;

    public FollowedShares(ModuleServer server) {
        this.server = server;
    }

    /** What runs every minute and at each start. @return how many shares were reviewed */
    public int passes() {
        return server.get(ShareReviews.class).carryOut();
    }

    private RegisterCommand command() {
        return new RegisterCommand(new CommandRun(
                server.owner(),
                server.clock,
                CommandOutput.of(new PrintStream(OutputStream.nullOutputStream())),
                false));
    }

    public void dpiaEnds(String partner, LocalDate day) {
        LocalDate since = server.superuser()
                .sql("SELECT max(adopted_on) FROM dpia WHERE partner = ?")
                .param(partner)
                .query(LocalDate.class)
                .single();
        done(command().dpia(List.of(partner, since.toString(), day.toString()), null));
    }

    public void signatureEnds(String partner, LocalDate day) {
        LocalDate since = server.superuser()
                .sql("SELECT min(signed_on) FROM covenant_signature WHERE partner = ?")
                .param(partner)
                .query(LocalDate.class)
                .single();
        done(command().sign(List.of(partner, since.toString(), day.toString()), null, null));
    }

    public void decisionsEnd(LocalDate day) {
        server.superuser()
                .sql("UPDATE police_decision SET ended_on = ?")
                .param(day)
                .update();
        CovenantPreparation.prepare(server.owner(), server.clock, false);
    }

    private static void done(int code) {
        if (code != CommandRun.DONE) {
            throw new AssertionError("the command answered " + code);
        }
    }

    /** No end of anything; as the demo has it. */
    public void registerAsItWas() {
        int changed = server.superuser().sql(DPIA).update()
                + server.superuser()
                        .sql("UPDATE covenant_signature SET ended_on = NULL WHERE ended_on IS NOT NULL")
                        .update()
                + server.superuser()
                        .sql("UPDATE police_decision SET ended_on = NULL WHERE ended_on IS NOT NULL")
                        .update();
        if (changed > 0) {
            CovenantPreparation.prepare(server.owner(), server.clock, false);
        }
    }

    /** A share as a migration leaves it that was made before shares followed their facts. */
    public void asMigrated(UUID share) {
        server.superuser().sql("""
                        UPDATE disclosure
                           SET lawful_until = '-infinity', review_on = '-infinity', lawful_on = NULL, reviewed_under = 0,
                               carried_hash = NULL
                         WHERE id = ?""").param(share).update();
    }

    /** The register as it stands now, read with nothing of the application, for all days. */
    public Registered registered() {
        return new Registered(
                server.superuser()
                        .sql("SELECT hash, valid_from, ended_on FROM covenant_version")
                        .query((row, _) -> new Registered.Version(
                                server.get(Registers.class)
                                        .byHash(row.getString(1))
                                        .covenant(),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class)))
                        .list(),
                terms("SELECT hash || ' ' || partner, signed_on, ended_on FROM covenant_signature"),
                terms("SELECT covenant || ' ' || partner, adopted_on, ended_on FROM dpia"),
                terms(
                        "SELECT covenant || ' ' || giver || ' ' || unnest(categories), from_date, ended_on FROM police_decision"));
    }

    private List<Registered.Term> terms(String sql) {
        return server.superuser()
                .sql(sql)
                .query((row, _) -> new Registered.Term(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** Versions, signatures, DPIAs and decisions, each with its days. */
    public record Registered(
            List<Version> versions, List<Term> signatures, List<Term> assessments, List<Term> decisions) {
        record Version(
                Covenant covenant, LocalDate from, @Nullable LocalDate end) {}

        record Term(String what, LocalDate from, @Nullable LocalDate end) {}

        private static boolean runs(LocalDate from, @Nullable LocalDate end, LocalDate day) {
            return !day.isBefore(from) && (end == null || day.isBefore(end));
        }

        private static boolean holds(List<Term> terms, String what, LocalDate day) {
            return terms.stream().anyMatch(term -> term.what().equals(what) && runs(term.from(), term.end(), day));
        }

        /** The text of a regime that is in force on a day. */
        public Covenant covenant(String regime, LocalDate day) {
            return versions.stream()
                    .filter(version -> version.covenant().id().equals(regime))
                    .filter(version -> runs(version.from(), version.end(), day))
                    .max(Comparator.comparing(Version::from))
                    .orElseThrow()
                    .covenant();
        }

        public Truth signed(String regime, String one, String other, LocalDate day) {
            String hash = covenant(regime, day).hash();
            return Truth.of(holds(signatures, hash + " " + one, day) && holds(signatures, hash + " " + other, day));
        }

        public Truth assessed(String regime, String one, String other, LocalDate day) {
            return Truth.of(
                    holds(assessments, regime + " " + one, day) && holds(assessments, regime + " " + other, day));
        }

        public Truth decided(String regime, String giver, String category, LocalDate day) {
            return Truth.of(holds(decisions, regime + " " + giver + " " + category, day));
        }
    }
}
