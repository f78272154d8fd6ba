package nl.perspectief.identity.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nl.perspectief.identity.people.SecondPeople;
import nl.perspectief.identity.people.SecondPeople.ToSecond;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looks at what an administrator asked for a colleague, and confirms or refuses it; never who asked. */
@Controller
@RequestMapping("/bevestigen/{wie}")
class SecondController {
    private final SecondPeople people;

    SecondController(SecondPeople people) {
        this.people = people;
    }

    @GetMapping
    ModelAndView look(
            @WorksFor(
                            own = "controle",
                            roles = {Role.ADMINISTRATOR, Role.PROCESS_LEAD})
                    Acting acting,
            @PathVariable UUID wie) {
        return people.find(acting, wie)
                .map(one -> page(one, new Form(), List.of(), HttpStatus.OK))
                .orElseGet(() -> done(acting, wie, HttpStatus.OK));
    }

    /** Somebody answered meanwhile. */
    private ModelAndView done(Acting acting, UUID who, HttpStatus status) {
        ModelAndView page = new ModelAndView(
                "identity/second-done", Map.of("done", people.done(acting, who).orElseThrow(NotFound::new)));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(ToSecond one, Form form, List<Shown.Change> changes, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("one", one);
        model.put("form", form);
        model.put("shown", shown(one));
        model.put("changes", changes);
        ModelAndView page = new ModelAndView("identity/second", model);
        page.setStatus(status);
        return page;
    }

    private static Shown shown(ToSecond one) {
        Shown shown = new Shown();
        if (one.asked() != null) {
            new TreeSet<>(one.asked().roles())
                    .forEach(role -> shown.row("identity.second.roles", "security.role." + role.word()));
            new TreeSet<>(one.asked().taken())
                    .forEach(role -> shown.row("identity.second.taken", "security.role." + role.word()));
        }
        if (one.link() != null && one.link().confirmedBy() == null) {
            shown.row("identity.second.sign-in", "identity.second.sign-in-row");
        }
        return shown;
    }

    @PostMapping
    ModelAndView answer(
            @WorksFor(
                            own = "controle",
                            roles = {Role.ADMINISTRATOR, Role.PROCESS_LEAD})
                    Acting acting,
            @PathVariable UUID wie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Optional<ToSecond> found = people.find(acting, wie);
        if (found.isEmpty()) {
            return done(acting, wie, HttpStatus.CONFLICT);
        }
        ToSecond one = found.get();
        Form form = new Form(fields);
        List<Shown.Change> changes = shown(one).since(form);
        if (!changes.isEmpty()) {
            return page(one, form, changes, HttpStatus.CONFLICT);
        }
        boolean agreed = form.chose("besluit", "ja");
        if (!agreed && !form.chose("besluit", "nee")) {
            form.wrong("besluit", "identity.second.choose");
            return page(one, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!people.answer(acting, one, agreed)) {
            return done(acting, wie, HttpStatus.CONFLICT);
        }
        boolean word = agreed && one.link() != null;
        Notice.say(
                redirect,
                word ? "identity.second.word" : agreed ? "identity.second.confirmed" : "identity.second.refused");
        return new ModelAndView(word ? "redirect:/bevestigen/" + wie : "redirect:/");
    }
}
