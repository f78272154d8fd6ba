package nl.perspectief.casework.plan.web;

import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.plan.ActionBoard.State;
import nl.perspectief.casework.plan.ActionBoard.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Which actions a page of the board shows, as it stands in its address. A form on the board takes it along, to come back to the
 * same list.
 *
 * @param led those of cases that the reader leads
 * @param owner the professional whose actions these are; an id, never a name
 */
public record ActionList(boolean led, State state, @Nullable UUID owner) {
    private static final String PATH = "/acties";
    private static final String LED = "casussen";

    static ActionList of(String whose, String state, @Nullable UUID owner) {
        boolean led = whose.equals(LED);
        return new ActionList(led, state(state), led ? owner : null);
    }

    private static State state(String id) {
        return List.of(State.values()).stream()
                .filter(state -> id(state).equals(id))
                .findFirst()
                .orElse(State.OPEN);
    }

    public static String id(State state) {
        return switch (state) {
            case OPEN -> "open";
            case LATE -> "te-laat";
            case DONE -> "klaar";
        };
    }

    /** As a form takes it along. */
    public String written() {
        return (led ? LED : "mij") + " " + id(state) + (owner == null ? "" : " " + owner);
    }

    /** As a form took it along. */
    static ActionList read(String written) {
        String[] parts = written.split(" ", 3);
        return of(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? id(parts[2]) : null);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    public ActionList whose(boolean leading) {
        return new ActionList(leading, state, null);
    }

    public ActionList in(State other) {
        return new ActionList(led, other, owner);
    }

    public ActionList by(@Nullable UUID one) {
        return new ActionList(true, state, one);
    }

    public String path() {
        String query = (led ? "&van=" + LED : "")
                + (state == State.OPEN ? "" : "&stand=" + id(state))
                + (owner == null ? "" : "&wie=" + owner);
        return query.isEmpty() ? PATH : PATH + "?" + query.substring(1);
    }

    private String and(String more) {
        return path() + (path().contains("?") ? "&" : "?") + more;
    }

    public String after(UUID last) {
        return and("na=" + last);
    }

    /** The same list just after an action of it ended, which can be taken back there. */
    String justEnded(UUID action) {
        return and("net=" + action);
    }

    Wanted wanted(@Nullable UUID after, @Nullable UUID justEnded) {
        return new Wanted(led, state, owner, after, justEnded);
    }
}
