package nl.perspectief.identity.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.perspectief.identity.people.OwnPeople;
import nl.perspectief.identity.people.OwnPeople.Colleague;
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

/** One colleague, for the administrator of the organisation: roles, sign-in and end. */
@Controller
@RequestMapping("/medewerkers/{wie}")
class PeopleController {
    private static final String ROLES = "identity/colleague";
    private static final String END = "identity/colleague-end";

    private final OwnPeople people;

    PeopleController(OwnPeople people) {
        this.people = people;
    }

    @GetMapping
    ModelAndView look(@WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting, @PathVariable UUID wie) {
        Colleague colleague = colleague(acting, wie);
        List<String> held =
                colleague.login().mandate().roles().stream().map(Role::name).toList();
        return page(ROLES, colleague, new Form(Map.of("rol", held)), List.of(), HttpStatus.OK);
    }

    private Colleague colleague(Acting acting, UUID who) {
        return people.find(acting, who).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(
            String view, Colleague colleague, Form form, List<Shown.Change> changes, HttpStatus status) {
        ModelAndView page = new ModelAndView(
                view, Map.of("colleague", colleague, "form", form, "shown", shown(colleague), "changes", changes));
        page.setStatus(status);
        return page;
    }

    /** Which roles there are and what they carry. */
    private static Shown shown(Colleague colleague) {
        Shown shown = new Shown();
        new TreeSet<>(colleague.login().mandate().roles())
                .forEach(role -> shown.row("organisations.colleagues.roles", "security.role." + role.word()));
        colleague.held().forEach((what, number) -> shown.row("identity.people.held." + what, number));
        return shown;
    }

    @PostMapping("/rollen")
    ModelAndView roles(
            @WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting,
            @PathVariable UUID wie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Colleague colleague = colleague(acting, wie);
        Form form = new Form(fields);
        List<Shown.Change> changes = shown(colleague).since(form);
        if (!changes.isEmpty()) {
            return page(ROLES, colleague, form, changes, HttpStatus.CONFLICT);
        }
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (form.chose("rol", role.name())) {
                wanted.add(role);
            }
        }
        if (wanted.isEmpty()) {
            form.wrong("rol", "identity.people.role-missing");
        }
        // what somebody has already may stay
        if (wanted.stream()
                .anyMatch(role -> !colleague.offered().contains(role)
                        && !colleague.login().mandate().has(role))) {
            form.wrong("rol", "identity.people.role-not");
        }
        if (!form.good()) {
            return page(ROLES, colleague, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answered(people.give(acting, colleague, wanted), "identity.people.roles-given", redirect);
    }

    private static ModelAndView answered(boolean done, String said, RedirectAttributes redirect) {
        if (!done) {
            throw new NotFound();
        }
        Notice.say(redirect, said);
        return new ModelAndView("redirect:/medewerkers");
    }

    @PostMapping("/vrijgeven")
    ModelAndView unblock(
            @WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting,
            @PathVariable UUID wie,
            RedirectAttributes redirect) {
        people.unblock(acting, colleague(acting, wie));
        return answered(true, "identity.people.unblocked", redirect);
    }

    @GetMapping("/beeindigen")
    ModelAndView askEnd(@WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting, @PathVariable UUID wie) {
        return page(END, colleague(acting, wie), new Form(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/beeindigen")
    ModelAndView end(
            @WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting,
            @PathVariable UUID wie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Colleague colleague = colleague(acting, wie);
        Form form = new Form(fields);
        List<Shown.Change> changes = shown(colleague).since(form);
        if (!changes.isEmpty()) {
            return page(END, colleague, form, changes, HttpStatus.CONFLICT);
        }
        if (!form.chose("bevestig", "ja")) {
            form.wrong("bevestig", "identity.people.confirm-missing");
            return page(END, colleague, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answered(people.end(acting, colleague), "identity.people.ended", redirect);
    }
}
