package nl.perspectief.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.perspectief.organisations.Unbound;
import nl.perspectief.organisations.web.forms.SentForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says which word the covenant in force lacks for what was asked; nothing of it was done. */
@ControllerAdvice
class UnboundPage {
    @ExceptionHandler
    ModelAndView say(Unbound unbound, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error/unbound", Map.of("meaning", unbound.meaning()));
        SentForm.of(request).filter(SentForm::typed).ifPresent(sent -> page.addObject("sent", sent));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
