package nl.perspectief.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.perspectief.identity.issuer.SignIn;
import nl.perspectief.identity.passkeys.Passkeys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a passkey. The authenticator checked its owner, so that it is something one has and is or knows. */
@Controller
class PasskeySignInController {
    private static final List<String> METHODS = List.of("hwk", "mfa");

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final SignInPage page;

    PasskeySignInController(Passkeys passkeys, SignIn signIn, SignInPage page) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.page = page;
    }

    @PostMapping(path = "/aanmelden", params = "antwoord")
    ModelAndView withPasskey(
            @RequestParam(name = "vraag", defaultValue = "") String question,
            @RequestParam("antwoord") String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return passkeys.signIn(question, answer)
                .map(subject -> new ModelAndView("redirect:" + signIn.succeed(request, response, subject, METHODS)))
                .orElseGet(() -> {
                    response.setStatus(422);
                    return page.passkeyRefused();
                });
    }
}
