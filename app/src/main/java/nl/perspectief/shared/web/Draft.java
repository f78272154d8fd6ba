package nl.perspectief.shared.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last form that was sent for a preview and not given yet, so that who goes back finds it as it was. It lives in the
 * session and goes with it; pages themselves are never kept by a browser.
 *
 * @param place whose and which form it is
 */
public record Draft(String place, Map<String, List<String>> fields) implements Serializable {
    private static final String NAME = Draft.class.getName();

    /** Copies of its own, of kinds that a session may write to disk. */
    public Draft {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
        fields = copy;
    }

    /** Keeps this one, instead of an earlier one. */
    public void keep(HttpSession session) {
        session.setAttribute(NAME, this);
    }

    /** What was kept at a place. */
    public static Optional<Form> at(HttpSession session, String place) {
        return session.getAttribute(NAME) instanceof Draft draft
                        && draft.place().equals(place)
                ? Optional.of(new Form(draft.fields()))
                : Optional.empty();
    }

    /** It was given, or is no longer wanted. */
    public static void drop(HttpSession session) {
        session.removeAttribute(NAME);
    }
}
