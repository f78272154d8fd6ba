package nl.perspectief.covenant.meaning;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** By which route the person concerned came in view: 1 police contact, 2 core member of a group, 3 seen by a professional. */
public record Route(int number) implements FactMeaning {
    static final List<Notation> NOTATIONS = List.of(new Notation("route ([1-9])", Route::read));

    private static Optional<Route> read(MatchResult match) {
        return Optional.of(new Route(Integer.parseInt(match.group(1))));
    }

    @Override
    public Wording wording() {
        return new Wording("route " + number, "route " + number, "de jongere kwam via route " + number + " in beeld");
    }
}
