package nl.perspectief.covenant.meaning;

import org.jspecify.annotations.Nullable;

/** What kind of statement falls in a category. Several categories can be of one kind. */
public enum CategoryMeaning implements Meaning {
    IDENTITY("identiteit", "identity", "naam, geboortedatum en contact", "https://w3id.org/dpv/pd#Identifying"),
    CITIZEN_NUMBER(
            "burgerservicenummer", "citizen number", "wordt niet vastgelegd", "https://w3id.org/dpv/pd#OfficialID"),
    KNOWN("bekend bij een partner", "known at a partner", "dat een partner de jongere kent, en meer niet"),
    OBSERVATION("waarneming", "observation", "wat iemand zag of hoorde", "https://w3id.org/dpv/pd#Behavioral"),
    SCHOOL("school", "school", "leefgebied school", "https://w3id.org/dpv/pd#Education"),
    WORK_AND_MONEY("werk en geld", "work and money", "leefgebied werk en geld", "https://w3id.org/dpv/pd#Financial"),
    HOME("wonen", "home", "leefgebied wonen"),
    RELATIONS("familie en vrienden", "relations", "leefgebieden gezin en vrienden", "https://w3id.org/dpv/pd#Social"),
    RUNNING_HELP("lopende hulp", "running help", "dat er hulp is, zonder inhoud"),
    HELP_CONTENT("inhoud van hulp", "content of help", "valt onder het beroepsgeheim"),
    HEALTH("gezondheid", "health", "valt onder het beroepsgeheim", "https://w3id.org/dpv/pd#Health"),
    POLICE_DATA(
            "politiegegevens",
            "police data",
            "vraagt de dag, de bron en de bewaartermijn mee",
            "https://w3id.org/dpv/pd#Criminal"),
    JUSTICE_DATA(
            "justitiële gegevens", "justice data", "vraagt de dag en de bron mee", "https://w3id.org/dpv/pd#Criminal"),
    PREMISES("panden", "premises", "maatregelen over panden, zonder jongere"),
    GROUP_ROLE("rol in de groep", "role in a group", "hoe iemand bij een groep hoort"),
    VOICE("stem van jongere en ouders", "voice", "eigen woorden en doelen in het plan"),
    AGREEMENTS("afspraken", "agreements", "acties en hun resultaten"),
    RECRUITER("ronselaar", "recruiter", "komt nooit in de casus van een jongere", "https://w3id.org/dpv/pd#Criminal"),
    NEVER("nooit", "never", "wordt niet vastgelegd en niet gedeeld");

    private final Wording wording;

    CategoryMeaning(String dutch, String english, String sense) {
        this(dutch, english, sense, null);
    }

    CategoryMeaning(String dutch, String english, String sense, @Nullable String term) {
        this.wording = new Wording(dutch, english, sense, term);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
