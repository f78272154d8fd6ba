package nl.perspectief.doors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Professionals;

/** One person who tries every door: with the thing that is there, with one that is not, and with what is no id at all. */
final class Round {
    private static final String NO_ID = "geen-id";

    private final Professionals.Login login;
    private final Places places;
    private final Visitor visitor;
    private final List<String> wrong = new ArrayList<>();

    Round(TestServer server, Places places, Professionals.Login login) {
        this.login = login;
        this.places = places;
        this.visitor = server.as(login.subject());
        visitor.get("/");
    }

    /** What was not as it should be. */
    List<String> of(Collection<Door> doors) {
        for (Door door : doors) {
            if (!door.underMandate()) {
                tryWithoutMandate(door);
            } else if (door.variables().isEmpty()) {
                boolean admitted = door.admits(login.mandate());
                Answer answer = knock(door, UnaryOperator.identity());
                expect(door, admitted ? "in" : "absent", answer, admitted ? answer.in() : answer.absent());
            } else {
                tryThing(door);
            }
        }
        return wrong;
    }

    /** A session of a person is worth nothing between machines; the open ones are for somebody without a login. */
    private void tryWithoutMandate(Door door) {
        if (door.machine()) {
            Answer answer = knock(door, UnaryOperator.identity());
            expect(door, "a refusal of the machine", answer, answer.status() == Answer.WITHOUT_TOKEN);
        } else if (door.login()) {
            Answer answer = knock(door, UnaryOperator.identity());
            expect(door, "in or absent", answer, answer.in() || answer.absent());
        }
    }

    private void tryThing(Door door) {
        Answer thing = knock(door, variable -> places.of(door.path(), variable));
        Answer nothing = knock(door, variable -> places.beside(door.path(), variable));
        if (door.reachedBy(login.subject())) {
            expect(door, "in", thing, thing.in() && door.admits(login.mandate()));
        } else {
            expect(door, "the same as nothing", thing, thing.equals(nothing));
        }
        if (!door.asks()) {
            expect(door, "absent for nothing", nothing, nothing.absent());
            Answer noId = knock(door, _ -> NO_ID);
            expect(door, "the same for what is no id", noId, noId.equals(nothing));
            tryHalf(door, nothing);
        }
    }

    /** Nothing, within something that is there. */
    private void tryHalf(Door door, Answer nothing) {
        if (door.variables().size() > 1) {
            Answer half =
                    knock(door, variable -> variable.equals("id") ? places.of(door.path(), variable) : Places.NOTHING);
            expect(door, "the same for nothing within", half, half.equals(nothing));
        }
    }

    private Answer knock(Door door, UnaryOperator<String> value) {
        Collection<String> used = new HashSet<>();
        String path = door.filled(variable -> {
            String filled = value.apply(variable);
            used.add(filled);
            return filled;
        });
        return Answer.to(visitor, door.method(), path, used);
    }

    private void expect(Door door, String what, Answer answer, boolean good) {
        if (!good) {
            wrong.add(login.subject() + " at " + door.whole() + ": not " + what + " but " + answer);
        }
    }
}
