package nl.perspectief.covenant.meaning;

import org.jspecify.annotations.Nullable;

/** Why somebody works with data here. A purpose under another serves that one too. */
public enum PurposeMeaning implements Meaning {
    RECOGNISE("herkennen", "recognise", "een signaal vastleggen, bespreken en aanmelden"),
    ADMISSION("beslissen over deelname", "decide on admission", "een aanmelding wegen"),
    PERSONAL_PLAN("persoonlijk plan", "personal plan", "een casus en haar plan"),
    PROTECT("beschermen", "protect", "een mogelijk slachtoffer beschermen"),
    UNDERSTAND_GROUP("groep begrijpen", "understand a group", "kijken wat er in een groep gebeurt"),
    GROUP_PLAN("groepsplan", "group plan", "een plan voor een groep"),
    SIDELINE_RECRUITERS(
            "ronselaars buitenspel zetten",
            "sideline recruiters",
            "werk van de veiligheidspartners, los van elke jongere",
            "https://w3id.org/dpv#ProtectionOfPublicSecurity"),
    HAND_OVER("overdragen", "hand over", "een casus naar een ander regime brengen"),
    ACCOUNT(
            "verantwoorden",
            "account",
            "leren met aantallen, zonder personen",
            "https://w3id.org/dpv#ImprovePublicServices"),
    CHOOSE_PLACES(
            "plekken kiezen",
            "choose places",
            "scholen en buurten kiezen, zonder personen",
            "https://w3id.org/dpv#ImprovePublicServices");

    private final Wording wording;

    PurposeMeaning(String dutch, String english, String sense) {
        this(dutch, english, sense, null);
    }

    PurposeMeaning(String dutch, String english, String sense, @Nullable String term) {
        this.wording = new Wording(dutch, english, sense, term);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
