package nl.perspectief.covenant.meaning;

import org.jspecify.annotations.Nullable;

/** What kind of organisation a partner is. Several partners can be of one kind. */
public enum PartnerKind implements Meaning {
    MUNICIPALITY(
            "gemeente",
            "municipality",
            "kan een casus leiden en de weging doen",
            "https://w3id.org/dpv#GovernmentalOrganisation"),
    POLICE(
            "politie",
            "police",
            "valt onder de Wpg: bron en bewaartermijn reizen mee",
            "https://w3id.org/dpv#GovernmentalOrganisation"),
    PROSECUTION(
            "openbaar ministerie",
            "prosecution",
            "de officier van justitie",
            "https://w3id.org/dpv#GovernmentalOrganisation"),
    PROBATION("reclassering", "probation", "een reclasseringsorganisatie"),
    CHILD_PROTECTION(
            "kinderbescherming",
            "child protection",
            "de Raad voor de Kinderbescherming",
            "https://w3id.org/dpv#GovernmentalOrganisation"),
    YOUTH_PROTECTION("jeugdbescherming", "youth protection", "een gecertificeerde instelling"),
    HALT("halt", "halt", "Halt"),
    RIEC("riec", "riec", "informatie- en expertisecentrum tegen ondermijning"),
    SCHOOL("school", "school", "een school of opleiding"),
    SCHOOL_ATTENDANCE("leerplicht", "school attendance", "leerplicht en doorstroom"),
    YOUTH_WORK("jongerenwerk", "youth work", "jongerenwerk"),
    SOCIAL_WORK("maatschappelijk werk", "social work", "maatschappelijk werk en wijkteams"),
    VEILIG_THUIS("veilig thuis", "veilig thuis", "advies- en meldpunt huiselijk geweld en kindermishandeling"),
    HEALTH("gezondheidszorg", "health care", "GGD, jeugdgezondheidszorg of ggz"),
    HOUSING("huisvesting", "housing", "een woningcorporatie"),
    TAX("belastingdienst", "tax", "de Belastingdienst", "https://w3id.org/dpv#GovernmentalOrganisation"),
    OTHER("anders", "other", "een partner van een andere soort");

    private final Wording wording;

    PartnerKind(String dutch, String english, String sense) {
        this(dutch, english, sense, null);
    }

    PartnerKind(String dutch, String english, String sense, @Nullable String term) {
        this.wording = new Wording(dutch, english, sense, term);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
