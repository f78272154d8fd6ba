package nl.perspectief.organisations.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.web.forms.SentForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages for what went wrong. "Not there" and "not yours" are one page; a bug gives a reference to quote. */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int OURS = 500;
    private static final int MEGABYTE = 1024 * 1024;

    private final MandateSession workplace;

    ErrorPages(MandateSession workplace) {
        this.workplace = workplace;
    }

    @RequestMapping("/error")
    ModelAndView say(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status >= OURS && Unserved.of(request).isEmpty()) {
            String reference = workplace.trace(request).substring(0, 8);
            LOG.error("broken page, reference {}", reference);
            response.setStatus(status);
            return new ModelAndView("error/broken", Map.of("reference", reference));
        }
        Optional<Unserved> unserved = Unserved.of(request);
        int largest = Unserved.largestFile(request);
        if (largest > 0) {
            response.setStatus(Unserved.TOO_LARGE.status());
            return new ModelAndView(
                    "error/large-file",
                    Map.of(
                            "megabytes",
                            largest / MEGABYTE,
                            "again",
                            String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))));
        }
        if (unserved.isPresent()) {
            return unserved(unserved.get(), Unserved.wait(request), response);
        }
        // whether a handler got as far as its purpose would tell what there is
        request.removeAttribute(Screens.PURPOSE);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        ModelAndView page = new ModelAndView("error/absent");
        SentForm.of(request).filter(SentForm::typed).ifPresent(sent -> page.addObject("sent", sent));
        return page;
    }

    private static ModelAndView unserved(Unserved unserved, Duration wait, HttpServletResponse response) {
        response.setStatus(unserved.status());
        return new ModelAndView(
                "error/unserved",
                Map.of(
                        "words",
                        unserved.words(),
                        "minutes",
                        wait.plusSeconds(29).toMinutes()));
    }
}
