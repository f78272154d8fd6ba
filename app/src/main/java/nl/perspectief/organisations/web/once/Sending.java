package nl.perspectief.organisations.web.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.forms.SentForm;
import nl.perspectief.organisations.forms.SentForms;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.forms.FormKey;
import nl.perspectief.organisations.web.forms.FormTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A form on its way to a controller.
 *
 * @param redirect what the controller says on the next page; absent when it says nothing there
 */
record Sending(
        HttpServletRequest request,
        HttpServletResponse response,
        Acting acting,
        @Nullable RedirectAttributes redirect) {
    private static final String TO = "redirect:";

    /** What came as its key: nothing for a form without one. */
    Optional<String> key() {
        return Optional.ofNullable(request.getParameter(FormKey.FIELD));
    }

    SentForm form(String key) {
        return SentForm.of(key, acting.professionalId(), request.getServletPath(), typed());
    }

    private Map<String, String[]> typed() {
        Map<String, String[]> typed = new LinkedHashMap<>(request.getParameterMap());
        typed.remove(FormKey.FIELD);
        typed.remove("_csrf");
        typed.remove(FormTaken.BEGUN);
        return typed;
    }

    /** Where a controller sends the browser; nothing when it shows a page. */
    static Optional<String> location(@Nullable Object answer) {
        String view =
                answer instanceof ModelAndView page ? page.getViewName() : answer instanceof String name ? name : null;
        return Optional.ofNullable(view).filter(name -> name.startsWith(TO)).map(name -> name.substring(TO.length()));
    }

    Optional<Notice> notice() {
        return Optional.ofNullable(redirect).flatMap(Notice::said);
    }

    /** The answer that was given before. */
    ModelAndView repeat(SentForms.Answer answer) {
        if (redirect != null && answer.notice() != null) {
            Notice.say(redirect, answer.notice(), answer.arguments().toArray(String[]::new));
        }
        return new ModelAndView(TO + answer.location());
    }

    /** A page that says why nothing was done, and sends the same once more when the sender still wants it. */
    ModelAndView ask(Why why, SentForms.@Nullable Answer before) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        typed().forEach((name, values) -> fields.put(name, List.of(values)));
        ModelAndView page = new ModelAndView(
                "form/again",
                "sent",
                nl.perspectief.organisations.web.forms.SentForm.of(request.getServletPath(), fields));
        page.addObject("why", why.name());
        page.addObject("before", before == null ? "" : before.location());
        response.setStatus(why.status);
        return page;
    }

    /** Why a form has to be looked at once more. */
    enum Why {
        /** It was sent and answered, and other things were typed in it since. */
        CHANGED_SINCE(HttpServletResponse.SC_CONFLICT),
        /** What came as its key cannot be one. */
        NO_KEY(HttpServletResponse.SC_BAD_REQUEST),
        /** Others kept changing the same thing. */
        BUSY(HttpServletResponse.SC_CONFLICT);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** As it was before a controller looked at it. */
    void afresh() {
        response.setStatus(HttpServletResponse.SC_OK);
        if (redirect != null) {
            redirect.getFlashAttributes().clear();
        }
    }
}
