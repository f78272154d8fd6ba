package nl.perspectief.audit;

import java.net.URI;

/**
 * The register of processing activities that a line of the processing log refers to. The URI never changes once lines
 * carry it: what the activity means, its basis and its retention are in the register and not in the line. Processing by
 * the police has activities of its own, because confidentiality goes by activity and not by line.
 */
public enum ProcessingActivity {
    SIGNAL_RECORDING("signaal-vastleggen", "Signaal vastleggen"),
    SIGNAL_CONSULTING("signaal-raadplegen", "Signaal raadplegen"),
    SIGNAL_REFERRING("signaal-aanmelden", "Signaal aanmelden bij de procesregisseur"),
    SIGNAL_WEIGHING("signaal-wegen", "Aangemeld signaal wegen"),
    SIGNAL_DESTROYING("signaal-vernietigen", "Signaal vernietigen dat niet is opgepakt"),
    SHARING_QUESTION("delen-toetsen", "Toetsen of gegevens gedeeld mogen worden"),
    CASE_KEEPING("casus-voeren", "Casus openen, bijhouden en afsluiten"),
    CASE_CONSULTING("casus-raadplegen", "Casus raadplegen"),
    CASE_TRANSFERRING("casus-overdragen", "Casus overdragen aan een andere aanpak"),
    PLAN_CARRYING_OUT("plan-uitvoeren", "Persoonlijk plan maken en uitvoeren"),
    DISCLOSING("gegevens-verstrekken", "Gegevens verstrekken aan een deelnemer"),
    DISCLOSURE_CONSULTING("verstrekking-raadplegen", "Verstrekte gegevens raadplegen"),
    DISCLOSURE_WITHDRAWING("verstrekking-intrekken", "Verstrekking van gegevens intrekken"),
    POLICE_DISCLOSING("politiegegevens-verstrekken", "Politiegegevens verstrekken aan een deelnemer"),
    POLICE_DISCLOSURE_CONSULTING("politiegegevens-raadplegen", "Verstrekte politiegegevens raadplegen"),
    QUESTION_BACK("vraag-terug", "Vraag stellen over gekregen gegevens, en antwoorden"),
    PROTECTING("slachtoffer-beschermen", "Beschermen tegen uitbuiting"),
    SHARE_REVIEWING("verstrekking-herzien", "Verstrekkingen opnieuw toetsen als een feit of regel verandert"),
    COVENANT_SWITCHING("convenant-wisselen", "Verstrekkingen toetsen aan een andere versie van het convenant"),
    RIGHTS_ANSWERING("rechten-uitvoeren", "Gegevens verbeteren, betwisten of vernietigen, ook op verzoek"),
    LOG_REVIEWING("logboek-controleren", "Logboek controleren op rechtmatigheid");

    private static final String REGISTER = "https://perspectief.example/verwerkingen/";

    private final URI uri;
    private final String dutchName;

    ProcessingActivity(String slug, String dutchName) {
        this.uri = URI.create(REGISTER + slug);
        this.dutchName = dutchName;
    }

    /** What {@code dpl.core.processing_activity_id} holds. */
    public URI uri() {
        return uri;
    }

    /** The name in the register, for people. */
    public String dutchName() {
        return dutchName;
    }
}
