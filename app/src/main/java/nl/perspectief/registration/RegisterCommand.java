package nl.perspectief.registration;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.register.asof.Register.PoliceDecision;
import org.jspecify.annotations.Nullable;

/**
 * Writes and shows the register of the covenant from the command line. Each change is one transaction with the flows that
 * follow from it, and says what it touched and what that opens and closes, so that the output can be kept as proof.
 */
public final class RegisterCommand {
    private final CommandRun run;

    public RegisterCommand(CommandRun run) {
        this.run = run;
    }

    @FunctionalInterface
    private interface Writing {
        int by(RegisterDeed deed, Term term) throws SQLException;
    }

    /** {@code register-covenant MAP}: the text with its partners, who become organisations when they were not. */
    public int covenant(List<String> words) {
        return words.size() == 1
                ? new RegisterText(run).register(words.getFirst())
                : usage("register-covenant MAP", "MAP is de map met de .md-bestanden van het convenant");
    }

    /**
     * {@code sign PARTNER DATUM [EINDDATUM]}: a signature, or its end.
     *
     * @param covenant which covenant, by its id; needed when there is more than one
     * @param version which version, by its name or the begin of its hash; nothing means the one in force
     */
    public int sign(List<String> words, @Nullable String covenant, @Nullable String version) {
        return words.size() < 2 || words.size() > 3
                ? usage(
                        "sign PARTNER DATUM [EINDDATUM] [--covenant ID] [--version VERSIE]",
                        "zie register voor partners en versies")
                : dated(
                        seen("sign", words.getFirst()),
                        words,
                        1,
                        (deed, term) -> deed.sign(words.getFirst(), term, covenant, version));
    }

    /** {@code dpia PARTNER DATUM [EINDDATUM]}: a data protection impact assessment that was adopted, or its end. */
    public int dpia(List<String> words, @Nullable String covenant) {
        return words.size() < 2 || words.size() > 3
                ? usage("dpia PARTNER DATUM [EINDDATUM] [--covenant ID]", "zie register voor de partners")
                : dated(
                        seen("dpia", words.getFirst()),
                        words,
                        1,
                        (deed, term) -> deed.dpia(words.getFirst(), term, covenant));
    }

    /** {@code police-decision NUMMER GEVER CATEGORIE,… DATUM [EINDDATUM]}: a decision under article 20 of the Wpg. */
    public int policeDecision(List<String> words, @Nullable String covenant) {
        return words.size() < 4 || words.size() > 5
                ? usage(
                        "police-decision NUMMER GEVER CATEGORIE,… DATUM [EINDDATUM] [--covenant ID]",
                        "bijvoorbeeld: police-decision 2027-17 politie c12,c15 2027-01-04")
                : dated(
                        seen("police-decision", words.get(1)),
                        words,
                        3,
                        (deed, term) -> deed.decision(decision(words), term, covenant));
    }

    /** {@code register-fact VOORWAARDE ONTVANGER DATUM [EINDDATUM]}: a condition of the covenant's own that is of the register. */
    public int fact(List<String> words, @Nullable String covenant) {
        return words.size() < 3 || words.size() > 4
                ? usage(
                        "register-fact VOORWAARDE ONTVANGER DATUM [EINDDATUM] [--covenant ID]",
                        "een voorwaarde van het convenant zelf met ‘bron: convenantregister’")
                : dated(
                        seen("register-fact", words.get(1)),
                        words,
                        2,
                        (deed, term) -> deed.fact(words.getFirst(), words.get(1), term, covenant));
    }

    private static PoliceDecision decision(List<String> words) {
        return new PoliceDecision(
                words.getFirst(), words.get(1), Set.of(words.get(2).split(",")));
    }

    /** {@code register}: the covenants in force, and those that are still to come, with what each partner did. */
    public int show() {
        return run.run(connection -> RegisterDeed.begin(run, connection).show());
    }

    private static OwnerEvent seen(String command, String partner) {
        return OwnerEvent.of(command, SecurityCode.REGISTER_CHANGED).at(partner);
    }

    private int dated(OwnerEvent seen, List<String> words, int at, Writing writing) {
        return switch (Term.read(words.get(at), words.size() > at + 1 ? words.getLast() : null)) {
            case Term.Read.NoDate(String word) ->
                run.misused(word + " is geen datum; een datum ziet eruit als 2027-01-31.");
            case Term.Read.Senseless(String line) -> run.run(_ -> run.refuse(line));
            case Term.Read.Dates(Term term) ->
                run.run(connection -> {
                    int code = writing.by(RegisterDeed.begin(run, connection), term);
                    if (run.changed()) {
                        OwnerTrail.note(connection, seen, run.now());
                    }
                    return code;
                });
        };
    }

    private int usage(String usage, String hint) {
        return run.misused("Gebruik: " + usage + " (" + hint + ").");
    }
}
