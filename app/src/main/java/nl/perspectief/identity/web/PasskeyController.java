package nl.perspectief.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.perspectief.identity.PasskeyChanged;
import nl.perspectief.identity.passkeys.Passkey;
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
                && passkeys.make(request.getSession(), person.getName(), label(name, person.getName()), answer);
        if (made) {
            events.publishEvent(new PasskeyChanged(person.getName(), true));
        }
        Notice.say(redirect, made ? "identity.passkeys.made" : "identity.passkeys.not-made");
        return BACK;
    }

    /** Without a name the first number that is free, so that no two are alike. */
    private String label(String name, String subject) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            Set<String> taken =
                    passkeys.of(subject).stream().map(Passkey::label).collect(Collectors.toSet());
            return IntStream.rangeClosed(1, Passkeys.MOST + 1)
                    .mapToObj(number -> "Passkey " + number)
                    .filter(label -> !taken.contains(label))
                    .findFirst()
                    .orElseThrow();
        }
        return stripped.substring(0, Math.min(stripped.length(), LONGEST_NAME));
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
