package nl.perspectief.identity.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on the way out, or not in. */
@Controller
class GoodbyeController {
    private static final Map<String, String> WORDS = Map.of(
            "tweede-factor", "weak", "onbereikbaar", "away", "lang", "long", "formulier", "lost", "verlopen", "stale");

    @GetMapping("/uitgelogd")
    String goodbye() {
        return "identity/goodbye";
    }

    @GetMapping("/inloggen/mislukt")
    ModelAndView failed(@RequestParam(name = "reden", defaultValue = "") String reason) {
        return new ModelAndView("identity/failed", "words", WORDS.getOrDefault(reason, "other"));
    }
}
