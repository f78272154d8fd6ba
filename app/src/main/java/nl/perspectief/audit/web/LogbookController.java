package nl.perspectief.audit.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.CaseReference;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.OpenableCases;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.audit.ProcessingLine;
import nl.perspectief.audit.ProcessingLog;
import nl.perspectief.audit.TrailLine;
import nl.perspectief.audit.reading.LogSlice;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The logbook, as far as the reader may see it: everybody the own deeds, the privacy officer those of the organisation,
 * the process lead those in a case. Looking is noted too.
 */
@Controller
@RequestMapping("/logboek")
class LogbookController {
    private final AuditTrail trail;
    private final ProcessingLog log;
    private final Audit audit;
    private final PurposeWords words;
    private final OpenableCases openable;

    LogbookController(AuditTrail trail, ProcessingLog log, Audit audit, PurposeWords words, OpenableCases openable) {
        this.openable = openable;
        this.words = words;
        this.trail = trail;
        this.log = log;
        this.audit = audit;
    }

    @GetMapping
    ModelAndView deeds(
            @WorksFor(own = "controle") Acting acting,
            @RequestParam(name = "casus") Optional<UUID> caseFile,
            LogbookQuestion question) {
        LogSlice<TrailLine> lines = caseFile.map(id -> trail.ofCase(acting, id, question.page()))
                .orElseGet(() -> trail.ofOrganisation(acting, question.page()));
        noteLook(acting, caseFile.orElse(null));
        return new ModelAndView(
                "audit/deeds",
                Map.of(
                        "purposes",
                        purposes(lines),
                        "lines",
                        lines,
                        "openable",
                        openable(acting, caseFile, lines),
                        "question",
                        question,
                        "caseFile",
                        caseFile,
                        "officer",
                        acting.has(Role.PRIVACY_OFFICER),
                        "lead",
                        acting.has(Role.PROCESS_LEAD)));
    }

    /** What the organisation did with data of persons, after the standard; for its privacy officer only. */
    @GetMapping("/verwerkingen")
    ModelAndView processing(
            @WorksFor(own = "controle", roles = Role.PRIVACY_OFFICER) Acting acting, LogbookQuestion question) {
        LogSlice<ProcessingLine> lines = log.ofOrganisation(acting, question.page());
        noteLook(acting, null);
        return new ModelAndView("audit/processing", Map.of("lines", lines, "question", question));
    }

    private Set<UUID> openable(Acting acting, Optional<UUID> caseFile, LogSlice<TrailLine> lines) {
        Set<UUID> named = lines.lines().stream()
                .map(line -> line.deed().in())
                .filter(Objects::nonNull)
                .map(CaseReference::id)
                .collect(Collectors.toCollection(HashSet::new));
        caseFile.ifPresent(named::add);
        return openable.of(acting, named);
    }

    /** What people call the purposes of these lines; none for those of the application itself. */
    private Map<String, String> purposes(LogSlice<TrailLine> lines) {
        Map<String, String> names = new HashMap<>();
        lines.lines().stream()
                .map(TrailLine::purpose)
                .distinct()
                .forEach(id -> words.purposeName(id).ifPresent(name -> names.put(id, name)));
        return names;
    }

    private void noteLook(Acting acting, @Nullable UUID caseFile) {
        audit.note(
                acting,
                AuditEvent.done(Action.LOOKED, ObjectType.LOGBOOK, caseFile),
                ProcessingActivity.LOG_REVIEWING,
                List.of());
    }
}
