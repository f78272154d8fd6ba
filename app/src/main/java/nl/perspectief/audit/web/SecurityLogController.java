package nl.perspectief.audit.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.audit.reading.LogSlice;
import nl.perspectief.audit.security.SecurityCode.Kind;
import nl.perspectief.audit.security.SecurityLine;
import nl.perspectief.audit.security.SecurityLog;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sign-ins, refusals and changes: of the organisation for those who watch over it, and the own ones for everybody. */
@Controller
class SecurityLogController {
    private static final int OWN = 50;
    private static final int TOGETHER = 25;

    private final SecurityLog log;
    private final Professionals professionals;
    private final Audit audit;

    SecurityLogController(SecurityLog log, Professionals professionals, Audit audit) {
        this.professionals = professionals;
        this.log = log;
        this.audit = audit;
    }

    @GetMapping("/aanmeldlogboek")
    ModelAndView organisation(
            @WorksFor(
                            own = "controle",
                            roles = {Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})
                    Acting acting,
            @RequestParam(name = "soort", defaultValue = "") String kind,
            @RequestParam(name = "wie", defaultValue = "") String who,
            LogbookQuestion question) {
        Kind narrowed = kind(kind);
        LogPage page = question.page(TOGETHER);
        List<Professional> colleagues = professionals.of(acting.organisation()).stream()
                .map(login -> login.mandate().professional())
                .toList();
        Optional<Professional> one = colleagues.stream()
                .filter(colleague -> colleague.id().toString().equals(who))
                .findFirst();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "lines",
                one.map(colleague -> log.ofColleague(acting, colleague.id(), page, narrowed))
                        .orElseGet(() -> log.ofOrganisation(acting, page, narrowed)));
        model.put(
                "counts",
                one.map(colleague -> log.counts(acting, colleague.id(), page))
                        .orElseGet(() -> log.ofNobody(acting, page)));
        model.put("question", question);
        model.put("kind", narrowed == null ? "" : narrowed.name());
        model.put("colleagues", colleagues);
        model.put("who", one.map(colleague -> colleague.id().toString()).orElse(""));
        model.put("name", one.map(Professional::name).orElse(""));
        noteLook(acting);
        return new ModelAndView("audit/security", model);
    }

    @GetMapping("/logboek/mijn-aanmeldingen")
    ModelAndView own(@WorksFor(own = "controle") Acting acting) {
        LogSlice<SecurityLine> lines = log.own(acting, LogPage.first(OWN));
        noteLook(acting);
        return new ModelAndView(
                "audit/own-security", Map.of("lines", lines, "officer", acting.has(Role.PRIVACY_OFFICER)));
    }

    /** A word that is no kind does not narrow. */
    private static @Nullable Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    private void noteLook(Acting acting) {
        audit.note(
                acting,
                AuditEvent.done(Action.LOOKED, ObjectType.SIGN_IN_LOG, null),
                ProcessingActivity.LOG_REVIEWING,
                List.of());
    }
}
