package nl.perspectief.identity.limits.filters;

import nl.perspectief.identity.limits.Limits;

/** The ways in that need no login, with what each person behind an address has every minute. */
enum Door {
    /** Styles, scripts, letters: a first visit asks six of them. */
    FILE(60),
    /** Pages without a login, the steps of signing in among them, and descriptions for machines. */
    PAGE(12),
    /** Name, password and code. */
    SIGN_IN(2),
    /** Tokens of partners' systems: asked for, looked into, ended. */
    CLIENT(12),
    /** Of those, with a secret that is not right; given back when it is. */
    WRONG_SECRET(1),
    /** A question of a system with a token that is not right; given back when it is. */
    WRONG_TOKEN(12),
    /** Whether the installation is well. */
    HEALTH(12);

    private final int perPerson;

    Door(int perPerson) {
        this.perPerson = perPerson;
    }

    int perMinute(Limits limits) {
        return perPerson * limits.people();
    }
}
