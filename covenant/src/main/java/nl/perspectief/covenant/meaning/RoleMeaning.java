package nl.perspectief.covenant.meaning;

import java.util.EnumSet;
import java.util.Set;

/** What somebody who reads in a role does here. A role without a meaning still receives what the covenant gives it. */
public enum RoleMeaning implements Meaning {
    NOTICER("wie signaleert", "noticer", "legt signalen vast en meldt aan"),
    DESIGNATED_LEAD(
            "aandachtsfunctionaris", "designated lead", "ziet de signalen van de eigen organisatie en meldt aan"),
    PROCESS_LEAD("procesregisseur", "process lead", "weegt aanmeldingen en waakt over casussen"),
    CASE_LEAD("casusregisseur", "case lead", "leidt een casus"),
    PARTICIPANT("deelnemer", "participant", "zit aan tafel bij een casus"),
    ANALYST("analist", "analyst", "leest wat het convenant aan analisten geeft"),
    GROUP_LEAD("groepsregisseur", "group lead", "leidt de aanpak van een groep"),
    TRIANGLE("driehoek", "triangle", "beslist of een groep problematisch is"),
    CARRIES_OUT("uitvoerder", "carries out", "voert een actie uit"),
    CONTACT_POINT("contactpunt", "contact point", "vertelt jongere en ouders wat er gebeurt"),
    PROJECT_LEADER("projectleider", "project leader", "ziet of partners klaar zijn, en nooit een persoon"),
    PRIVACY_OFFICER(
            "functionaris gegevensbescherming", "privacy officer", "leest logboek en convenant, en nooit een persoon"),
    FUNCTIONAL_MANAGER("functioneel beheerder", "functional manager", "beheert accounts, en ziet nooit een persoon"),
    SIGNATORY("tekenbevoegde", "signatory", "tekent het convenant voor een partner"),
    EDITOR("redacteur", "editor", "schrijft aan een nieuwe versie van het convenant");

    private static final Set<RoleMeaning> NOT_YET =
            EnumSet.of(GROUP_LEAD, TRIANGLE, CARRIES_OUT, CONTACT_POINT, SIGNATORY, EDITOR);

    private final Wording wording;

    RoleMeaning(String dutch, String english, String sense) {
        this.wording = new Wording(dutch, english, sense);
    }

    /** Whether the application can give somebody such a role. */
    public boolean given() {
        return !NOT_YET.contains(this);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
