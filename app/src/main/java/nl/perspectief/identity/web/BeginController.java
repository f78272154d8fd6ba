package nl.perspectief.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.identity.issuer.account.AccountName;
import nl.perspectief.identity.issuer.account.Enrolment;
import nl.perspectief.identity.issuer.account.FirstAdministrator;
import nl.perspectief.identity.issuer.account.FirstAdministrator.Beginner;
import nl.perspectief.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first administrator makes an account of her own; without the link of the start, this page makes nobody. */
@Controller
@RequestMapping("/beginnen")
class BeginController {
    private static final int LONGEST = 100;

    private final FirstAdministrator first;

    BeginController(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(name = "code", defaultValue = "") String code, HttpServletResponse response) {
        return first.awaited(code)
                ? page(code, new Form().put("partner", "gemeente"), first.enrol(code))
                : unknown(response);
    }

    /** A link that is wrong, used or too old; which of them is told to nobody. */
    private static ModelAndView unknown(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return new ModelAndView("identity/begin-no");
    }

    private static ModelAndView page(String code, Form form, Enrolment enrolment) {
        return new ModelAndView("identity/begin", Map.of("code", code, "form", form, "enrolment", enrolment));
    }

    @PostMapping
    ModelAndView begin(@RequestParam MultiValueMap<String, String> fields, HttpServletResponse response) {
        Form form = new Form(fields);
        String code = form.value("link");
        Optional<Enrolment> kept = first.awaited(code) ? first.enrolled(code, form.value("geheim")) : Optional.empty();
        return kept.map(enrolment -> begin(code, form, enrolment, response)).orElseGet(() -> unknown(response));
    }

    private ModelAndView begin(String code, Form form, Enrolment enrolment, HttpServletResponse response) {
        Beginner who = read(form);
        if (!first.shows(code, enrolment.sealed(), form.value("eenmalig"))) {
            form.wrong("eenmalig", "identity.begin.code-wrong");
        }
        if (!form.good()) {
            response.setStatus(422);
            form.put("wachtwoord", "").put("wachtwoord-nog-eens", "").put("eenmalig", "");
            return page(code, form, enrolment);
        }
        return first.begin(code, enrolment.sealed(), who)
                ? new ModelAndView("identity/begun", "account", who.subject())
                : unknown(response);
    }

    private Beginner read(Form form) {
        String organisation = form.name("organisatie", LONGEST, "identity.begin.organisation-missing");
        String partner = form.value("partner");
        if (!partner.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            form.wrong("partner", "identity.begin.partner-wrong");
        }
        String name = form.name("naam", LONGEST, "identity.begin.name-missing");
        String subject = form.value("account");
        if (!AccountName.fits(subject)) {
            form.wrong("account", "identity.begin.account-wrong");
        }
        String password = typed(form, "wachtwoord");
        first.refusal(password, List.of(subject, name, organisation, partner))
                .ifPresent(refusal -> form.wrong("wachtwoord", refusal.key()));
        if (!password.equals(typed(form, "wachtwoord-nog-eens"))) {
            form.wrong("wachtwoord-nog-eens", "identity.begin.password-differs");
        }
        return new Beginner(partner, organisation, subject, name, password);
    }

    /** As it was typed: spaces belong to a password. */
    private static String typed(Form form, String field) {
        return form.values(field).stream().findFirst().orElse("");
    }
}
