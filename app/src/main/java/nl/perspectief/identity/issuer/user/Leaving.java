package nl.perspectief.identity.issuer.user;

import nl.perspectief.organisations.departure.Departure.Touched;

/** What goes with a mandate or a role, as a command says it. */
final class Leaving {
    private Leaving() {}

    static String line(Touched what, int number) {
        boolean one = number == 1;
        return switch (what) {
            case SEATS -> one ? "1 plaats aan tafel beëindigd" : number + " plaatsen aan tafel beëindigd";
            case ACTIONS ->
                one
                        ? "1 open actie wacht op iemand anders; de casusregisseur leest dat"
                        : number + " open acties wachten op iemand anders; de casusregisseurs lezen dat";
            case CASES_LED ->
                one
                        ? "1 casus wacht op een andere casusregisseur; de procesregisseur leest dat"
                        : number + " casussen wachten op een andere casusregisseur; de procesregisseurs lezen dat";
            case SHARES ->
                one
                        ? "1 verstrekking aan deze persoon beëindigd"
                        : number + " verstrekkingen aan deze persoon beëindigd";
        };
    }
}
