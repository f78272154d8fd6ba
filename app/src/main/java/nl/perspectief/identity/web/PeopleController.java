package nl.perspectief.identity.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.perspectief.identity.people.OwnPeople;
import nl.perspectief.identity.people.OwnPeople.Colleague;
import nl.perspectief.identity.people.RoleChange;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import org.jspecify.annotations.Nullable;
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

/** One colleague, for the administrator of the organisation: roles and end, each after reading what that brings about. */
@Controller
@RequestMapping("/medewerkers/{wie}")
class PeopleController {
    private static final String CHANGE = "identity/colleague-roles";
    private static final String END = "identity/colleague-end";

    private final OwnPeople people;
    private final ColleaguePage colleagues;

    PeopleController(OwnPeople people, ColleaguePage colleagues) {
        this.people = people;
        this.colleagues = colleagues;
    }

    @GetMapping
    ModelAndView look(@WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting, @PathVariable UUID wie) {
        return colleagues.fresh(colleague(acting, wie), new Form(), HttpStatus.OK);
    }

    private Colleague colleague(Acting acting, UUID who) {
        return people.find(acting, who).orElseThrow(NotFound::new);
    }

    /** What the roles that were ticked would bring about; nothing is done. */
    @PostMapping("/rollen/voorbeeld")
    ModelAndView foretold(
            @WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting,
            @PathVariable UUID wie,
            @RequestParam MultiValueMap<String, String> fields) {
        return rolesOf(acting, wie, new Form(fields), null);
    }

    @PostMapping("/rollen")
    ModelAndView give(
            @WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting,
            @PathVariable UUID wie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        return rolesOf(acting, wie, new Form(fields), redirect);
    }

    /** @param redirect where to go when it is to be done; absent when it is only shown */
    private ModelAndView rolesOf(Acting acting, UUID who, Form form, @Nullable RedirectAttributes redirect) {
        Colleague colleague = colleague(acting, who);
        Set<Role> wanted = RoleFields.of(form, allowed(colleague), "identity.people.role-missing");
        if (!form.good()) {
            return colleagues.as(colleague, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        RoleChange change = people.foretell(acting, colleague, wanted);
        if (!change.missing().isEmpty()) {
            form.wrong(
                    "rol", "identity.people.last." + change.missing().iterator().next());
            return colleagues.as(colleague, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (change.stuck()) {
            return page(
                    CHANGE, colleague, change, form, List.of(), redirect == null ? HttpStatus.OK : HttpStatus.CONFLICT);
        }
        if (redirect == null) {
            return page(CHANGE, colleague, change, form, List.of(), HttpStatus.OK);
        }
        List<Shown.Change> changes = shown(colleague, change).since(form);
        return changes.isEmpty()
                ? answered(people.give(acting, colleague, wanted), said(change), redirect)
                : page(CHANGE, colleague, change, form, changes, HttpStatus.CONFLICT);
    }

    /** What somebody has already may stay. */
    private static Set<Role> allowed(Colleague colleague) {
        Set<Role> allowed = EnumSet.noneOf(Role.class);
        allowed.addAll(colleague.offered());
        allowed.addAll(colleague.login().mandate().roles());
        return allowed;
    }

    private static String said(RoleChange change) {
        return change.asked().isEmpty() ? "identity.people.roles-given" : "identity.people.roles-asked";
    }

    private static ModelAndView page(
            String view,
            Colleague colleague,
            RoleChange change,
            Form form,
            List<Shown.Change> changes,
            HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("colleague", colleague);
        model.put("change", change);
        model.put("form", form);
        model.put("shown", shown(colleague, change));
        model.put("changes", changes);
        ModelAndView page = new ModelAndView(view, model);
        page.setStatus(status);
        return page;
    }

    /** Which roles there are, and what the change brings about. */
    private static Shown shown(Colleague colleague, RoleChange change) {
        Shown shown = new Shown();
        new TreeSet<>(colleague.login().mandate().roles())
                .forEach(role -> shown.row("organisations.colleagues.roles", "security.role." + role.word()));
        change.ends().forEach((what, number) -> shown.row("identity.people.held." + what, number));
        return shown;
    }

    private static ModelAndView answered(boolean done, String said, RedirectAttributes redirect) {
        if (!done) {
            throw new NotFound();
        }
        Notice.say(redirect, said);
        return new ModelAndView("redirect:/medewerkers");
    }

    @GetMapping("/beeindigen")
    ModelAndView askEnd(@WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting, @PathVariable UUID wie) {
        Colleague colleague = colleague(acting, wie);
        return page(END, colleague, people.foretell(acting, colleague, Set.of()), new Form(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/beeindigen")
    ModelAndView end(
            @WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting,
            @PathVariable UUID wie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Colleague colleague = colleague(acting, wie);
        RoleChange change = people.foretell(acting, colleague, Set.of());
        Form form = new Form(fields);
        List<Shown.Change> changes = shown(colleague, change).since(form);
        if (!changes.isEmpty()) {
            return page(END, colleague, change, form, changes, HttpStatus.CONFLICT);
        }
        if (!change.missing().isEmpty()) {
            form.wrong(
                    "bevestig",
                    "identity.people.last." + change.missing().iterator().next());
        } else if (!form.chose("bevestig", "ja")) {
            form.wrong("bevestig", "identity.people.confirm-missing");
        }
        if (!form.good()) {
            return page(END, colleague, change, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answered(people.end(acting, colleague), "identity.people.ended", redirect);
    }
}
