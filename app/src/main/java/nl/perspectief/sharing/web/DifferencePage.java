package nl.perspectief.sharing.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.analysis.Difference;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.register.CovenantVersion;
import nl.perspectief.register.web.CovenantChoice;
import nl.perspectief.shared.web.Form;

/**
 * What changes from one version to another.
 *
 * @param choice the covenants that have versions
 * @param versions of the chosen one, the latest first
 * @param unsigned partners of the new version whose signature does not stand on its first day
 * @param coming whether the change is from what is in force now to what is not yet
 */
public record DifferencePage(
        Form form,
        CovenantChoice choice,
        List<CovenantVersion> versions,
        Difference difference,
        List<Partner> unsigned,
        boolean coming) {

    /** A change, apart from the word that says of what kind it is; empty when it says nothing of who may know what. */
    public record Sentence(String kind, String text) {}

    public List<Sentence> sentences() {
        return difference.sentences().stream().map(DifferencePage::sentence).toList();
    }

    private static Sentence sentence(String sentence) {
        int colon = sentence.indexOf(": ");
        boolean named = colon > 0 && sentence.substring(0, colon).chars().allMatch(Character::isUpperCase);
        return named
                ? new Sentence(sentence.substring(0, colon), sentence.substring(colon + 2))
                : new Sentence("", sentence);
    }

    public boolean sameText() {
        return difference.before().hash().equals(difference.after().hash());
    }

    public LocalDate from() {
        return difference.after().validFrom();
    }

    public String unsignedNames() {
        return Sentences.enumerate(unsigned.stream().map(Partner::name).toList(), "en");
    }

    public Map<String, String> options(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (CovenantVersion version : versions) {
            options.put(
                    version.hash(),
                    version.version() + ", " + screen.say("covenants.from", screen.day(version.validFrom())));
        }
        return options;
    }
}
