package nl.perspectief.audit;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.perspectief.audit.chain.ChainVerdict;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import nl.perspectief.audit.chain.ChainVerifier;

/** {@code verify-logs}: one line per chain, and an exit code for whoever runs it every night. */
public final class VerifyCommand {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private VerifyCommand() {}

    /**
     * Verifies all chains.
     *
     * @param ownerDataSource connects as the owner of the tables
     * @return 0 when all are whole, 1 when one is broken, 2 when the logs could not be read
     */
    public static int run(DataSource ownerDataSource, PrintStream out) {
        try (var connection = ownerDataSource.getConnection()) {
            List<ChainVerdict> verdicts = ChainVerifier.verify(connection);
            verdicts.forEach(verdict -> out.println(line(verdict)));
            long broken = verdicts.stream().filter(Broken.class::isInstance).count();
            out.println(
                    broken == 0
                            ? "Alle " + verdicts.size() + " ketens zijn heel."
                            : broken + " van de " + verdicts.size() + " ketens zijn gebroken.");
            return broken == 0 ? WHOLE : BROKEN;
        } catch (SQLException e) {
            out.println("De logboeken zijn niet te lezen: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private static String line(ChainVerdict verdict) {
        String chain = verdict.organisation() + " " + verdict.log().id();
        return switch (verdict) {
            case Whole whole -> "heel      " + chain + " " + whole.lines() + " regels, laatste hash " + whole.head();
            case Broken broken -> "GEBROKEN  " + chain + " regel " + broken.sequence() + ": " + reason(broken.why());
        };
    }

    private static String reason(Why why) {
        return switch (why) {
            case CHANGED -> "de inhoud is veranderd";
            case MISSING -> "de regel ontbreekt";
            case ORDER ->
                "de regel sluit niet aan op de vorige (verplaatst, tussengevoegd of de vorige is herschreven)";
        };
    }
}
