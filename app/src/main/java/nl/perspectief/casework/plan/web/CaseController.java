package nl.perspectief.casework.plan.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.opening.CaseReports;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.SameCaseController;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.sharing.asking.QuestionsBack;
import nl.perspectief.sharing.likeness.SamePersons;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A case: its plan is the first page. */
@Controller
class CaseController {
    private final Plans plans;
    private final Transfers transfers;
    private final CaseCovenants covenants;
    private final CaseReports reports;
    private final SamePersons persons;
    private final QuestionsBack questions;

    CaseController(
            Plans plans,
            Transfers transfers,
            CaseCovenants covenants,
            CaseReports reports,
            SamePersons persons,
            QuestionsBack questions) {
        this.reports = reports;
        this.plans = plans;
        this.transfers = transfers;
        this.covenants = covenants;
        this.persons = persons;
        this.questions = questions;
    }

    @GetMapping("/casussen/{id}")
    ModelAndView plan(@AtTheTable Acting acting, @PathVariable UUID id) {
        Plans.Plan plan = plans.look(acting, id).orElseThrow(NotFound::new);
        Map<String, Object> model = new HashMap<>(Map.of("plan", plan, "words", covenants.of(plan.header())));
        model.put(
                "asked",
                questions.beside(acting, plan.shares(), plan.header().file().open()));
        reports.look(acting, plan.header().file()).ifPresent(report -> model.put("report", report));
        model.put("likely", SameCaseController.likely(persons, acting, plan.header()));
        transfers.current(acting, id).ifPresent(transfer -> model.put("transfer", transfer));
        transfers.predecessor(acting, id).ifPresent(before -> model.put("predecessor", before));
        return new ModelAndView("casework/plan", model);
    }
}
