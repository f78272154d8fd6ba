package nl.perspectief.identity.web;

import java.util.HashMap;
import java.util.Map;
import nl.perspectief.identity.issuer.account.SignInAnswer;
import nl.perspectief.identity.passkeys.Passkeys;
import nl.perspectief.shared.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page with name, password and code, and beside it a passkey where browsers can make one. */
@Component
class SignInPage {
    private final Passkeys passkeys;

    SignInPage(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    ModelAndView form(Form form, SignInAnswer answer) {
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "answer", answer));
        if (passkeys.offered()) {
            model.put("question", passkeys.question());
        }
        return new ModelAndView("identity/account", model);
    }

    ModelAndView passkeyRefused() {
        ModelAndView page = form(new Form(), new SignInAnswer.Known(""));
        page.addObject("passkeyRefused", true);
        return page;
    }
}
