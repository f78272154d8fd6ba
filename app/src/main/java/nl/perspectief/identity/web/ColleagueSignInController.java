package nl.perspectief.identity.web;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.identity.people.OwnPeople;
import nl.perspectief.identity.people.OwnPeople.Colleague;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether, and with what, a colleague can sign in; for the administrator of the organisation. */
@Controller
@RequestMapping("/medewerkers/{wie}")
class ColleagueSignInController {
    private static final String RENEW = "zeker-toegang";
    private static final String BLOCK = "zeker-blokkeren";

    private final OwnPeople people;
    private final ColleaguePage colleagues;

    ColleagueSignInController(OwnPeople people, ColleaguePage colleagues) {
        this.people = people;
        this.colleagues = colleagues;
    }

    private Colleague colleague(Acting acting, UUID who) {
        return people.find(acting, who).orElseThrow(NotFound::new);
    }

    private static String answered(UUID who, boolean done, String said, RedirectAttributes redirect) {
        if (!done) {
            throw new NotFound();
        }
        Notice.say(redirect, said);
        return "redirect:/medewerkers/" + who;
    }

    @PostMapping("/vrijgeven")
    String release(
            @WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting,
            @PathVariable UUID wie,
            RedirectAttributes redirect) {
        people.unblock(acting, colleague(acting, wie));
        return answered(wie, true, "identity.people.unblocked", redirect);
    }

    /** What the colleague signs in with ends, and a link is made; an account of another organisation too is not theirs alone. */
    @PostMapping("/toegang")
    ModelAndView renew(
            @WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting,
            @PathVariable UUID wie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Colleague colleague = colleague(acting, wie);
        Form form = new Form(fields);
        if (colleague.elsewhere()) {
            form.wrong(RENEW, "identity.people.renew-elsewhere");
        } else if (colleague.seconds().isEmpty()) {
            form.wrong(RENEW, "identity.people.nobody-confirms");
        }
        return unsure(form, RENEW, colleague)
                .or(() -> people.renew(acting, colleague) ? Optional.empty() : alone(form, RENEW, colleague))
                .orElseGet(() -> new ModelAndView(answered(wie, true, "identity.people.renewed", redirect)));
    }

    /** The same page again: without this colleague nobody would watch or decide. */
    private Optional<ModelAndView> alone(Form form, String field, Colleague colleague) {
        form.wrong(field, "identity.people.alone");
        return Optional.of(colleagues.fresh(colleague, form, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    /** The same page again, for who did not say to be sure. */
    private Optional<ModelAndView> unsure(Form form, String field, Colleague colleague) {
        if (form.good() && !form.chose(field, "ja")) {
            form.wrong(field, "identity.people.tick");
        }
        return form.good()
                ? Optional.empty()
                : Optional.of(colleagues.fresh(colleague, form, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/blokkeren")
    ModelAndView block(
            @WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting,
            @PathVariable UUID wie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Colleague colleague = colleague(acting, wie);
        Form form = new Form(fields);
        return unsure(form, BLOCK, colleague)
                .or(() -> people.block(acting, colleague, true) ? Optional.empty() : alone(form, BLOCK, colleague))
                .orElseGet(() -> new ModelAndView(answered(wie, true, "identity.people.blocked-now", redirect)));
    }

    @PostMapping("/toelaten")
    String admit(
            @WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting,
            @PathVariable UUID wie,
            RedirectAttributes redirect) {
        people.block(acting, colleague(acting, wie), false);
        return answered(wie, true, "identity.people.admitted", redirect);
    }
}
