package nl.perspectief.register.readiness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.register.web.CovenantChoice;
import nl.perspectief.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far the partners of a covenant are, for every partner to see: what one has yet to do keeps all from sharing with it. */
@Controller
class ReadinessController {
    private final Readinesses readinesses;

    ReadinessController(Readinesses readinesses) {
        this.readinesses = readinesses;
    }

    @GetMapping("/convenant/stand")
    ModelAndView readiness(@WorksFor(own = "geen") Acting acting, @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        List<Readiness> all = readinesses.today();
        CovenantChoice choice = CovenantChoice.of(
                all.stream().map(Readiness::covenant).toList(),
                form,
                acting.organisation().partner());
        Optional<Readiness> chosen = all.stream()
                .filter(one -> one.covenant().equals(choice.chosen()))
                .findFirst();
        return chosen.map(readiness -> new ModelAndView(
                        "covenants/readiness",
                        Map.of(
                                "form",
                                form,
                                "choice",
                                choice,
                                "readiness",
                                readiness,
                                "own",
                                acting.organisation().partner(),
                                "commands",
                                commands(readiness, acting))))
                .orElseGet(() -> new ModelAndView("covenants/none"));
    }

    /** What whoever runs the server types for what is missing: of every partner for a project leader, or of the own one. */
    private static List<String> commands(Readiness readiness, Acting acting) {
        boolean all = acting.has(Role.PROJECT_LEAD);
        boolean own = acting.has(Role.ADMINISTRATOR) || acting.has(Role.PRIVACY_OFFICER);
        return readiness.missing().stream()
                .filter(one ->
                        all || own && one.partner().equals(acting.organisation().partner()))
                .map(Readiness.Missing::command)
                .toList();
    }
}
