package nl.perspectief.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.perspectief.identity.issuer.account.Enrolment;
import nl.perspectief.identity.issuer.account.LinkAttempts;
import nl.perspectief.identity.issuer.account.PasswordRule;
import nl.perspectief.identity.issuer.account.SignInLinks;
import nl.perspectief.identity.limits.Address;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody makes a password and codes of one's own, with a link from one colleague and a word from another. */
@Controller
@RequestMapping(SignInLinks.PATH)
class AccessController {
    private final SignInLinks links;
    private final LinkAttempts attempts;
    private final Organisations organisations;

    AccessController(SignInLinks links, LinkAttempts attempts, Organisations organisations) {
        this.links = links;
        this.attempts = attempts;
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(name = "code", defaultValue = "") String code, HttpServletResponse response) {
        return links.account(code)
                .map(account -> page(code, account, new Form(), links.enrol(code, account)))
                .orElseGet(() -> unknown(response));
    }

    /** A link that is wrong, used, too old or not confirmed; which of them is told to nobody. */
    private static ModelAndView unknown(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return new ModelAndView("identity/access-no");
    }

    private static ModelAndView page(String code, String account, Form form, Enrolment enrolment) {
        return new ModelAndView(
                "identity/access", Map.of("code", code, "account", account, "form", form, "enrolment", enrolment));
    }

    @PostMapping
    ModelAndView make(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Address address = Address.of(request);
        Form form = new Form(fields);
        String code = form.value("link");
        Optional<String> account = links.account(code);
        Optional<Enrolment> enrolment = account.flatMap(name -> links.enrolled(code, name, form.value("geheim")));
        if (enrolment.isEmpty()) {
            var _ = attempts.attempt(null, address, () -> false);
            return unknown(response);
        }
        return make(new Asked(code, account.orElseThrow(), enrolment.get(), address), form, response);
    }

    /** Who would come in with which link, and from where. */
    private record Asked(String code, String account, Enrolment enrolment, Address address) {}

    private ModelAndView make(Asked asked, Form form, HttpServletResponse response) {
        String code = asked.code();
        String account = asked.account();
        Enrolment enrolment = asked.enrolment();
        String password = password(account, form);
        if (!form.filled("woord")) {
            form.wrong("woord", "identity.access.word-missing");
        }
        if (!links.shows(code, enrolment.sealed(), form.value("eenmalig"))) {
            form.wrong("eenmalig", "identity.begin.code-wrong");
        }
        if (form.good()) {
            switch (attempts.attempt(
                    account,
                    asked.address(),
                    () -> links.use(code, form.value("woord"), account, enrolment.sealed(), password))) {
                case LinkAttempts.Right _ -> {
                    return new ModelAndView("identity/access-made", "account", account);
                }
                case LinkAttempts.Wrong _ -> form.wrong("woord", "identity.access.word-wrong");
                case LinkAttempts.Wait(long minutes) -> form.wrong("woord", "identity.access.word-wait", minutes);
            }
        }
        response.setStatus(422);
        form.put("wachtwoord", "").put("wachtwoord-nog-eens", "").put("eenmalig", "");
        return page(code, account, form, enrolment);
    }

    private String password(String account, Form form) {
        String password = typed(form, "wachtwoord");
        PasswordRule.without(names(account))
                .refusal(password)
                .ifPresent(refusal -> form.wrong("wachtwoord", refusal.key()));
        if (!password.equals(typed(form, "wachtwoord-nog-eens"))) {
            form.wrong("wachtwoord-nog-eens", "identity.begin.password-differs");
        }
        return password;
    }

    private List<String> names(String account) {
        return Stream.concat(Stream.of(account), organisations.all().stream().flatMap(AccessController::names))
                .toList();
    }

    private static Stream<String> names(Organisation one) {
        return Stream.of(one.partner(), one.name(), one.shortName());
    }

    /** As it was typed: spaces belong to a password. */
    private static String typed(Form form, String field) {
        return form.values(field).stream().findFirst().orElse("");
    }
}
