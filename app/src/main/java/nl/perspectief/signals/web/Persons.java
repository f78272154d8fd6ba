package nl.perspectief.signals.web;

import nl.perspectief.organisations.web.Screen;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.IdentityForm;
import nl.perspectief.signals.SignalFile;
import org.jspecify.annotations.Nullable;

/** How pages call a young person: by first name and age, or not at all. */
public final class Persons {
    private Persons() {}

    public static String name(Screen screen, @Nullable Identity identity) {
        return identity == null
                ? screen.say("signals.nameless-short")
                : identity.firstName() + " (" + screen.age(identity.ageOn(screen.today())) + ")";
    }

    /** A signal by whom it is about. */
    public static String signal(Screen screen, SignalFile file) {
        return file.identity()
                .map(identity -> screen.say("signals.about", name(screen, identity)))
                .orElseGet(() -> screen.say("signals.nameless"));
    }

    /** A day that stands there now, written as people say it. */
    public static String keptDay(Screen screen, String value) {
        return kept(screen, screen.speech().dayOr(value));
    }

    /** The birth date that stands there now. */
    public static String keptBirth(Screen screen, Form theirs) {
        return kept(
                screen, IdentityForm.kept(theirs).map(screen.speech()::birth).orElse(""));
    }

    /** What stands there now, beside a field with what somebody wants to put there. */
    public static String kept(Screen screen, @Nullable String value) {
        return screen.say("conflict.theirs") + ": "
                + (value == null || value.isEmpty() ? screen.say("conflict.nothing") : value);
    }
}
