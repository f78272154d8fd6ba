package nl.perspectief.sharing.likeness;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody chose on a page with records that are likely about the same young person. */
public final class SaidForm {
    private static final Map<Likely.Said, String> NOTICES = Map.of(
            Likely.Said.SAME, "same.notice.SAME",
            Likely.Said.OTHER, "same.notice.OTHER",
            Likely.Said.NOTHING, "same.notice.NOTHING");

    private SaidForm() {}

    /** Writes it down and says so on the next page; that it is not among them any more is said too. */
    public static void carryOut(
            SamePersons persons, Acting acting, SamePersons.Looked looked, Form form, RedirectAttributes redirect) {
        Optional<UUID> other = form.ids("ander").stream().findFirst();
        Optional<Likely.Said> said = form.optionalChoice("antwoord", Likely.Said.class);
        boolean done = other.isPresent() && said.isPresent() && persons.say(acting, looked, other.get(), said.get());
        Notice.say(redirect, done ? NOTICES.getOrDefault(said.get(), "same.notice.gone") : "same.notice.gone");
    }
}
