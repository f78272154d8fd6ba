package nl.perspectief.signals.weighing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.perspectief.signals.referral.Route;

/** What a weighing asks, in its order. Each asks for yes or no, and for a reason in words. */
public enum Criterion {
    VICTIM_VIEW(false),
    PURPOSE(true),
    LEGAL_BASIS(true),
    NECESSITY(true),
    PROPORTIONALITY(true),
    SUBSIDIARITY(true),
    ACCURACY(true),
    DOING_NOTHING(true),
    UNDERMINING_CONTEXT(true, Route.POLICE_CONTACT),
    PROBLEMATIC_GROUP(true, Route.CORE_MEMBER),
    CORE_ROLE(true, Route.CORE_MEMBER),
    OBJECTIVE_INDICATIONS(true, Route.SEEN_ONLY),
    TOLD_FIRST(true, Route.SEEN_ONLY),
    NO_POLICE_QUERY(true, Route.SEEN_ONLY),
    DISSENT(false);

    private final boolean yesNeeded;
    private final Set<Route> routes;

    Criterion(boolean yesNeeded, Route... routes) {
        this.yesNeeded = yesNeeded;
        this.routes = routes.length == 0 ? Set.of(Route.values()) : Set.of(routes);
    }

    /** Those of one route. */
    public static List<Criterion> of(Route route) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.routes.contains(route))
                .toList();
    }

    /** Whether a personal approach needs a yes here; the others only need an answer. */
    public boolean yesNeeded() {
        return yesNeeded;
    }
}
