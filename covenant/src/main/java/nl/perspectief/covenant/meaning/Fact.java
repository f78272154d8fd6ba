package nl.perspectief.covenant.meaning;

/** A fact without a number in it. */
public enum Fact implements FactMeaning {
    SIGNED("beide getekend", "both signed", "gever en ontvanger tekenden dit convenant"),
    ASSESSED("beide dpia vastgesteld", "both dpia adopted", "gever en ontvanger stelden hun DPIA vast"),
    POLICE_DECISION(
            "politiebesluit dekt dit",
            "police decision covers this",
            "een besluit van artikel 20 Wpg dekt de soort gegevens"),
    NAMED("genoemd aan tafel", "named at the table", "de ontvanger zit met naam aan tafel"),
    NEED("noodzaak vastgelegd", "need recorded", "bij deze ontvanger staat waarom het nodig is"),
    INFORMED(
            "geïnformeerd of uitgesteld",
            "informed or postponed",
            "jongere en ouders weten ervan, of dat is met reden en datum uitgesteld"),
    SECOND_READER("tweede lezer", "second reader", "een tweede keek mee", true),
    VICTIM_VIEW("slachtoffer eerst bezien", "victim view first", "eerst is gekeken of de jongere slachtoffer is"),
    CLEAR_INDICATIONS(
            "duidelijke aanwijzingen",
            "clear indications",
            "wie weegt vond de aanwijzingen duidelijk en objectief",
            true),
    HANDOVER("overdracht besloten", "handover decided", "tot overdracht van de casus is besloten"),
    GROUP_PROBLEMATIC(
            "groep problematisch", "group found problematic", "de driehoek vond de groep problematisch", true),
    PRIORITISED("voorrang gegeven", "prioritised", "de driehoek gaf de groep voorrang", true),
    ACTION("heeft een actie", "has an action", "de ontvanger heeft een actie voor de jongere"),
    DANGER("acuut gevaar", "acute danger", "er is acuut gevaar voor iemand", true),
    CONSENT("toestemming naar leeftijd", "consent by age", "wie dat naar leeftijd moet, gaf toestemming"),
    SECRECY_EXCEPTION(
            "uitzondering op het geheim", "secrecy exception", "een plicht of recht zet het beroepsgeheim opzij", true),
    SEEN_MORE("meer dan eens gezien", "seen more than once", "de jongere is meer dan eens bij de groep gezien", true),
    CORE_MEMBER("kernlid", "core member", "twee partners vonden dat de jongere een bepalende rol heeft", true),
    SOURCE_TERM("bronterm loopt", "source term runs", "de bewaartermijn bij de bron loopt nog"),
    SUPPLIER("leverancier stemt in", "supplier agrees", "wie het gegeven leverde stemt in"),
    WITHOUT_NAME("zonder naam", "without name", "er staat geen naam of herkenbaar detail in");

    private final Wording wording;
    private final boolean byHand;

    Fact(String dutch, String english, String sense) {
        this(dutch, english, sense, false);
    }

    Fact(String dutch, String english, String sense, boolean byHand) {
        this.wording = new Wording(dutch, english, sense);
        this.byHand = byHand;
    }

    /** Whether somebody has to record it: nothing else that the application keeps says how it stands. */
    public boolean byHand() {
        return byHand;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
