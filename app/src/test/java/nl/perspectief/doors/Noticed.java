package nl.perspectief.doors;

/** A signal as it is typed. */
final class Noticed {
    private Noticed() {}

    static String[] fields(Places places, String fact) {
        return new String[] {
            "uitbuiting", "MAYBE",
            "voornaam", "Stoep",
            "achternaam", "Nergenshuizen",
            "geboortedatum", places.today.minusYears(15).toString(),
            "buurt", "noorderpoort",
            "feit", fact,
            "jongere-weet", "YES",
            "ouders-weten", "YES"
        };
    }
}
