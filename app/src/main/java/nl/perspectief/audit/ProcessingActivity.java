package nl.perspectief.audit;

import java.net.URI;

/**
 * The register of processing activities that a line of the processing log refers to. The URI never changes once lines
 * carry it: what the activity means, its basis and its retention are in the register and not in the line. Processing by
 * the police has activities of its own, because confidentiality goes by activity and not by line.
 */
public enum ProcessingActivity {
    SIGNAL_RECORDING("signaal-vastleggen", "Signaal vastleggen", "d1"),
    SIGNAL_CONSULTING("signaal-raadplegen", "Signaal raadplegen", "d1"),
    SIGNAL_REFERRING("signaal-aanmelden", "Signaal aanmelden bij de procesregisseur", "d2"),
    SIGNAL_WEIGHING("signaal-wegen", "Aangemeld signaal wegen", "d2"),
    SIGNAL_DESTROYING("signaal-vernietigen", "Signaal vernietigen dat niet is opgepakt", "d2"),
    SHARING_QUESTION("delen-toetsen", "Toetsen of gegevens gedeeld mogen worden", "d2"),
    CASE_KEEPING("casus-voeren", "Casus openen, bijhouden en afsluiten", "d3"),
    CASE_CONSULTING("casus-raadplegen", "Casus raadplegen", "d3"),
    CASE_TRANSFERRING("casus-overdragen", "Casus overdragen aan het Zorg- en Veiligheidshuis", "overdracht"),
    PLAN_CARRYING_OUT("plan-uitvoeren", "Persoonlijk plan maken en uitvoeren", "d3"),
    DISCLOSING("gegevens-verstrekken", "Gegevens verstrekken aan een deelnemer", "d3"),
    DISCLOSURE_CONSULTING("verstrekking-raadplegen", "Verstrekte gegevens raadplegen", "d3"),
    DISCLOSURE_WITHDRAWING("verstrekking-intrekken", "Verstrekking van gegevens intrekken", "d3"),
    POLICE_DISCLOSING("politiegegevens-verstrekken", "Politiegegevens verstrekken aan een deelnemer", "d3"),
    POLICE_DISCLOSURE_CONSULTING("politiegegevens-raadplegen", "Verstrekte politiegegevens raadplegen", "d3"),
    PROTECTING("slachtoffer-beschermen", "Beschermen tegen uitbuiting", "d4"),
    SHARE_REVIEWING(
            "verstrekking-herzien", "Verstrekkingen opnieuw toetsen als een feit of regel verandert", "controle"),
    COVENANT_SWITCHING(
            "convenant-wisselen", "Verstrekkingen toetsen aan een andere versie van het convenant", "controle"),
    LOG_REVIEWING("logboek-controleren", "Logboek controleren op rechtmatigheid", "controle");

    private static final String REGISTER = "https://perspectief.example/verwerkingen/";

    private final URI uri;
    private final String dutchName;
    private final String purpose;

    ProcessingActivity(String slug, String dutchName, String purpose) {
        this.uri = URI.create(REGISTER + slug);
        this.dutchName = dutchName;
        this.purpose = purpose;
    }

    /** What {@code dpl.core.processing_activity_id} holds. */
    public URI uri() {
        return uri;
    }

    /** The name in the register, for people. */
    public String dutchName() {
        return dutchName;
    }

    /** The purpose's id in the covenant, under which the register has this activity. */
    public String purpose() {
        return purpose;
    }
}
