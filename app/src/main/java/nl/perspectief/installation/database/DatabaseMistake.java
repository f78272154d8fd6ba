package nl.perspectief.installation.database;

import java.sql.SQLException;
import java.util.Objects;
import nl.perspectief.shared.Unusable;

/** Why a database did not let us in, as one line that names the setting to look at. */
public final class DatabaseMistake {
    private DatabaseMistake() {}

    /** By SQLSTATE (PostgreSQL, appendix A). */
    public static Unusable of(SQLException e, String user, String password) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        return new Unusable(
                switch (state) {
                    case "28P01" ->
                        "De database wijst de gebruiker van --" + user + " of het wachtwoord van --" + password
                                + " af.";
                    case "28000" -> "De database laat de gebruiker van --" + user + " niet toe (pg_hba.conf of LOGIN).";
                    case "3D000" -> "De database in --database-url bestaat niet.";
                    case "57P03" -> "De database van --database-url start nog op; probeer het zo weer.";
                    case "53300" -> "De database van --database-url heeft geen plaats meer voor verbindingen.";
                    case "08004" ->
                        "De database van --database-url bewijst niet wie ze is: ze vraagt het wachtwoord anders dan met"
                                + " SCRAM. Zet in pg_hba.conf scram-sha-256, en het wachtwoord opnieuw als dat nog md5 is.";
                    case "" -> "--database-url is geen adres zoals jdbc:postgresql://db.voorbeeld.nl/perspectief.";
                    default -> "De database van --database-url is niet te bereiken (" + state + ").";
                });
    }
}
