package nl.perspectief.covenant.meaning;

/** What can be done in a phase. A phase can be several things; the phases keep the order of the covenant. */
public enum PhaseMeaning implements Meaning {
    OWN_RECORD(
            "eigen registratie",
            "own record",
            "een signaal dat alleen de eigen organisatie heeft, en overleg zonder naam"),
    SIGNAL("signaal", "signal", "een signaal aanmelden"),
    WEIGHING("weging", "weighing", "een aanmelding wegen"),
    START("start", "start", "een casus begint"),
    PLAN("plan", "plan", "een plan maken en uitvoeren"),
    EVALUATION("evaluatie", "evaluation", "kijken hoe het gaat"),
    CLOSING("afsluiting", "closing", "een casus afsluiten"),
    SHIELDED("afgeschermd", "shielded", "een casus is dicht"),
    GROUP_SIGNALS("groepssignalen", "group signals", "gedrag van een groep delen, zonder namen"),
    GROUP_ASSESSMENT("groepsoordeel", "group assessment", "oordelen of een groep problematisch is"),
    GROUP_NAMES("namenlijst", "group names", "een namenlijst maken"),
    GROUP_READING("duiding", "group reading", "duiden wat er in een groep gebeurt"),
    GROUP_PRIORITY("groepsprioriteit", "group priority", "voorrang geven aan een groep"),
    GROUP_PLAN("groepsplan", "group plan", "een groepsplan maken"),
    GROUP_ACTION("groepsuitvoering", "group action", "een groepsplan uitvoeren"),
    GROUP_CLOSING("groepsafsluiting", "group closing", "een groepsaanpak afsluiten"),
    BARRIER_COLLECTING("barrière verzamelen", "barrier collecting", "zaken over ronselaars bijeenbrengen"),
    BARRIER_ENRICHING("barrière verrijken", "barrier enriching", "zaken over ronselaars aanvullen"),
    BARRIER_INTERVENTION("barrière ingrijpen", "barrier intervention", "ingrijpen tegen ronselaars");

    private final Wording wording;

    PhaseMeaning(String dutch, String english, String sense) {
        this.wording = new Wording(dutch, english, sense);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
