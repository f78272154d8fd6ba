package nl.perspectief.covenant;

import nl.perspectief.covenant.meaning.Word;

/** Whether the receiver may pass an item on, from strict to free. */
public enum Onward implements Word {
    NO("nee", "no"),
    WITH_CONSENT("met instemming van de gever", "with the giver's consent"),
    YES("ja", "yes");

    private final String dutch;
    private final String english;

    Onward(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }
}
