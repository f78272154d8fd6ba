package nl.perspectief.casework.plan.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.forms.SentForm;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.asking.QuestionsBack;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page of one action, as its forms show it again. */
@Component
public class ActionPage {
    static final String VIEW = "casework/action";

    private final PlanActions actions;
    private final CaseCovenants covenants;
    private final QuestionsBack questions;

    ActionPage(PlanActions actions, CaseCovenants covenants, QuestionsBack questions) {
        this.actions = actions;
        this.covenants = covenants;
        this.questions = questions;
    }

    PlanActions.Shown shown(Acting acting, UUID id, UUID action) {
        return actions.look(acting, id, action).orElseThrow(NotFound::new);
    }

    static Form start(PlanActions.Shown shown) {
        return new Form()
                .put("tekst", shown.words().narrative().text())
                .put("voor", shown.action().dueOn());
    }

    Map<String, Object> model(Acting acting, PlanActions.Shown shown, Form change, Form finish) {
        Map<String, Object> model = new HashMap<>();
        model.put("shown", shown);
        model.put("mayFinish", shown.mayFinish(acting));
        model.put("mayChange", shown.mayChange(acting));
        model.put("mayReopen", shown.mayReopen(acting));
        model.put("change", change);
        model.put("finish", finish);
        model.put("words", covenants.of(shown.header()));
        model.put("withheld", List.of());
        model.put("read", read(shown.words().narrative().text(), shown.action()));
        model.put("ended", ended(shown));
        questions.shareOf(acting, shown.words().id()).ifPresent(share -> {
            model.put("share", share);
            model.put(
                    "asked",
                    questions.beside(
                            acting, List.of(share), shown.header().file().open()));
        });
        return model;
    }

    /** What is asked in an action, and by when. */
    static Shown read(PlanActions.Shown action) {
        return read(action.words().narrative().text(), action.action());
    }

    /** The same for the board, which has a form for each line. */
    public static Shown read(String words, PlanAction action) {
        return new Shown().row("casework.action.words", words).row("casework.action.due", action.dueOn());
    }

    /** The same, and how it ended. */
    static Shown ended(PlanActions.Shown shown) {
        return ended(shown.words().narrative().text(), shown.action());
    }

    public static Shown ended(String words, PlanAction action) {
        return read(words, action)
                .row(
                        "casework.action.state",
                        action.result() == null ? "casework.action.open" : "casework.result." + action.result());
    }

    ModelAndView otherwise(Acting acting, PlanActions.Shown shown, Form finish, List<Shown.Change> changes) {
        Map<String, Object> model = model(acting, shown, start(shown), finish);
        model.put("changes", changes);
        return CasePages.conflict(VIEW, model);
    }

    static boolean endedAlready(PlanActions.Shown shown) {
        return shown.header().file().open() && shown.action().result() != null;
    }

    /** Somebody ended it meanwhile: how, and what was typed here, which is not lost. */
    ModelAndView ended(Acting acting, PlanActions.Shown shown, MultiValueMap<String, String> fields) {
        Map<String, Object> model = model(acting, shown, start(shown), new Form());
        model.put("sent", SentForm.of("", fields));
        model.put(
                "endedBy",
                actions.endedBy(acting, shown.action()).map(Professional::name).orElse(""));
        return CasePages.conflict(VIEW, model);
    }
}
