package nl.perspectief.identity.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.identity.people.OwnNotices;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own roles, and what others did with them until it was read. */
@Controller
@RequestMapping("/mijn-rollen")
class OwnRolesController {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final OwnNotices notices;

    OwnRolesController(OwnNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    ModelAndView look(@WorksFor(own = "controle") Acting acting) {
        return new ModelAndView(
                "identity/own-roles",
                Map.of(
                        "mandate",
                        acting.mandate(),
                        "notices",
                        notices.of(acting),
                        "ownRoles",
                        notices.ownRoles(acting)));
    }

    @PostMapping("/gezien")
    String read(
            @WorksFor(own = "controle") Acting acting,
            @RequestParam(name = "tot", defaultValue = "") String until,
            RedirectAttributes redirect) {
        Optional<Instant> moment = moment(until);
        moment.ifPresent(read -> notices.read(acting, read));
        if (moment.isPresent()) {
            Notice.say(redirect, "identity.own.read");
        }
        return moment.isPresent() ? "redirect:/" : "redirect:/mijn-rollen";
    }

    /** None for what is no moment, or one that no database knows. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(read -> read.isAfter(EARLIEST) && read.isBefore(LATEST));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
