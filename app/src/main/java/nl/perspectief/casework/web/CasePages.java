package nl.perspectief.casework.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.sharing.SharingOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a page of a case answers a form. */
public final class CasePages {
    private CasePages() {}

    /** The same page with what was typed and what is wrong with it. */
    public static ModelAndView again(String view, Map<String, ?> model) {
        return with(view, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same page with what was typed and why the covenant withholds it. */
    public static ModelAndView withheld(String view, Map<String, ?> model, List<SharingOutcome.Withheld> refusals) {
        Map<String, Object> more = new HashMap<>(model);
        more.put("withheld", refusals);
        return again(view, more);
    }

    /** Two versions side by side. */
    public static ModelAndView conflict(String view, Map<String, ?> model) {
        return with(view, model, HttpStatus.CONFLICT);
    }

    private static ModelAndView with(String view, Map<String, ?> model, HttpStatus status) {
        ModelAndView page = new ModelAndView(view, model);
        page.setStatus(status);
        return page;
    }

    /** To a page of the case: an empty rest is its first page. */
    public static ModelAndView to(UUID caseId, String rest) {
        return new ModelAndView("redirect:/casussen/" + caseId + rest);
    }
}
