package nl.perspectief.signals.importing.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What no signal may hold, known by the heading of its column: the citizen number (Wabb 10), where somebody comes from and what somebody
 * believes (AVG 9), what was judged of health or in court (AVG 9 and 10), and a score of risk, which nobody makes here.
 */
public enum NobodyHandsIn {
    CITIZEN_NUMBER("bsn|sofi|burgerservice|citizenservice|citizennumber|socialsecurity"),
    ORIGIN("nationali|etni|ethni|herkomst(?! ?(?:melding|signaal|informatie|bron))|afkomst\\b"
            + "|migratie|migration|allochto|autochto|geboorteland|countryofbirth|landvan|\\bras\\b"
            + "|\\brace\\b|huidskleur|skincolour|bevolkingsgroep|moedertaal|\\borigin\\b"),
    RELIGION("religi|geloof|godsdienst|\\bkerk|moskee|faith|church|mosque|levensovertuiging"),
    SCORE(
            "score|risico|risk|ranking|\\brang\\b|prioriteit|priority|gevaarsniveau|kleurcode|stoplicht|\\brti\\b|\\bprofiel\\b"),
    HEALTH("diagnose|diagnosis|medicatie|medication|\\biq\\b|\\bdsm\\b|psychiatri|stoornis|disorder|medisch|medical"),
    CONVICTION(
            "strafblad|justitieledocumentatie|\\bjd\\b|veroordel|convict|antecedent|criminalrecord|parket(?:nummer)?");

    private final Pattern headings;

    NobodyHandsIn(String headings) {
        this.headings = Pattern.compile(headings);
    }

    /** What a heading announces; nothing when it can be read. */
    public static Optional<NobodyHandsIn> in(String heading) {
        String spaced = Normalizer.normalize(heading, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        String joined = spaced.replace(" ", "");
        return Arrays.stream(values())
                .filter(kind -> kind.headings.matcher(spaced).find()
                        || kind.headings.matcher(joined).find())
                .findFirst();
    }
}
