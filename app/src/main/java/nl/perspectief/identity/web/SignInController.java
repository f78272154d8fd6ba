package nl.perspectief.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.issuer.SignIn;
import nl.perspectief.identity.issuer.account.Accounts;
import nl.perspectief.identity.issuer.account.SignInAnswer;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.web.Unserved;
import nl.perspectief.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page of the embedded issuer. */
@Controller
@RequestMapping("/aanmelden")
class SignInController {
    private static final String DEMO = "demo";
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final Issuer issuer;
    private final Professionals professionals;
    private final Accounts accounts;
    private final SignIn signIn;
    private final SignInPage page;

    SignInController(Issuer issuer, Professionals professionals, Accounts accounts, SignIn signIn, SignInPage page) {
        this.issuer = issuer;
        this.professionals = professionals;
        this.accounts = accounts;
        this.signIn = signIn;
        this.page = page;
    }

    @GetMapping
    ModelAndView ask() {
        return issuer.oneClick() ? people() : page.form(new Form(), new SignInAnswer.Known(""));
    }

    /** One click for a fictitious person; the parameter means nothing outside the demo. */
    @PostMapping(params = "persoon")
    ModelAndView demo(
            @RequestParam("persoon") String subject, HttpServletRequest request, HttpServletResponse response) {
        if (!issuer.oneClick() || professionals.of(subject).isEmpty()) {
            return ask();
        }
        return new ModelAndView("redirect:" + signIn.succeed(request, response, subject, List.of(DEMO)));
    }

    @PostMapping(params = {"!persoon", "!antwoord"})
    ModelAndView account(
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String wachtwoord,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form missing = missing(naam, wachtwoord, code);
        if (!missing.good()) {
            response.setStatus(422);
            return page.form(missing, new SignInAnswer.Known(""));
        }
        SignInAnswer answer = accounts.check(signIn.attempt(request, naam.strip(), wachtwoord, code));
        if (answer instanceof SignInAnswer.Known(String subject)) {
            return new ModelAndView(
                    "redirect:" + signIn.succeed(request, response, subject, List.of("mfa", "otp", "pwd")));
        }
        Form form = new Form().put("naam", naam);
        if (answer instanceof SignInAnswer.Wrong) {
            form.wrong("naam", "identity.account.wrong");
        }
        tell(answer, response);
        return page.form(form, answer);
    }

    /** What was left empty is no attempt. */
    private static Form missing(String name, String password, String code) {
        Form form = new Form().put("naam", name);
        if (name.isBlank()) {
            form.wrong("naam", "identity.account.name-missing");
        }
        if (password.isEmpty()) {
            form.wrong("wachtwoord", "identity.account.password-missing");
        }
        if (code.isBlank()) {
            form.wrong("code", "identity.account.code-missing");
        }
        return form;
    }

    private static void tell(SignInAnswer answer, HttpServletResponse response) {
        switch (answer) {
            case SignInAnswer.Known _ -> {}
            case SignInAnswer.Wrong _ -> response.setStatus(422);
            case SignInAnswer.Wait(long minutes) -> {
                response.setStatus(Unserved.TOO_OFTEN.status());
                Unserved.tell(response, Duration.ofMinutes(minutes));
            }
            case SignInAnswer.Busy _ -> {
                response.setStatus(Unserved.BUSY.status());
                Unserved.tell(response, A_MOMENT);
            }
        }
    }

    private ModelAndView people() {
        Map<Organisation, List<Professionals.Login>> byOrganisation = new LinkedHashMap<>();
        professionals
                .logins()
                .forEach(login -> byOrganisation
                        .computeIfAbsent(login.mandate().organisation(), _ -> new ArrayList<>())
                        .add(login));
        return new ModelAndView("identity/people", "people", byOrganisation);
    }
}
