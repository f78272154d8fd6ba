package nl.perspectief.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.UUID;
import nl.perspectief.identity.PasskeyChanged;
import nl.perspectief.identity.passkeys.Passkeys;
import nl.perspectief.organisations.web.Notice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making and removing the passkeys of one's own account. */
@Controller
@RequestMapping(OwnSessionsController.PATH + "/passkeys")
class PasskeyController {
    private static final String BACK = "redirect:" + OwnSessionsController.PATH;
    private static final int LONGEST_NAME = 60;

    private final Passkeys passkeys;
    private final ApplicationEventPublisher events;

    PasskeyController(Passkeys passkeys, ApplicationEventPublisher events) {
        this.passkeys = passkeys;
        this.events = events;
    }

    @PostMapping
    String make(
            @RequestParam(name = "naam", defaultValue = "") String name,
            @RequestParam(name = "antwoord", defaultValue = "") String answer,
            Principal person,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        boolean made = passkeys.offeredTo(person.getName())
                && passkeys.make(request.getSession(), person.getName(), label(name), answer);
        if (made) {
            events.publishEvent(new PasskeyChanged(person.getName(), true));
        }
        Notice.say(redirect, made ? "identity.passkeys.made" : "identity.passkeys.not-made");
        return BACK;
    }

    private static String label(String name) {
        String stripped = name.strip();
        return stripped.isEmpty() ? "Passkey" : stripped.substring(0, Math.min(stripped.length(), LONGEST_NAME));
    }

    @PostMapping("/verwijderen")
    String remove(
            @RequestParam(name = "passkey", defaultValue = "") String id,
            Principal person,
            RedirectAttributes redirect) {
        try {
            passkeys.remove(person.getName(), UUID.fromString(id));
            events.publishEvent(new PasskeyChanged(person.getName(), false));
            Notice.say(redirect, "identity.passkeys.removed");
        } catch (IllegalArgumentException _) {
            // no id, no passkey: the page shows which there are
        }
        return BACK;
    }
}
