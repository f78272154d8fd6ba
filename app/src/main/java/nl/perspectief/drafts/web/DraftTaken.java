package nl.perspectief.drafts.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.perspectief.drafts.Drafts;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.forms.FormKey;
import nl.perspectief.organisations.web.forms.FormTaken;
import org.springframework.stereotype.Component;

/** A form that was taken in leaves nothing behind of what was kept of it. */
@Component
class DraftTaken implements FormTaken {
    private final Drafts drafts;

    DraftTaken(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void taken(Acting acting, HttpServletRequest request) {
        String address = request.getParameter(ADDRESS);
        if (address != null) {
            drafts.taken(
                    acting,
                    address,
                    request.getServletPath(),
                    request.getParameter(FormKey.FIELD),
                    request.getParameter(FormTaken.BEGUN));
        }
    }
}
