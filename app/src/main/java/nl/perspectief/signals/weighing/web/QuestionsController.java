package nl.perspectief.signals.weighing.web;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.signals.weighing.WeighingFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** All questions of a weighing: which have an answer, and of whom. */
@Controller
class QuestionsController {
    private final WeighingPages pages;

    QuestionsController(WeighingPages pages) {
        this.pages = pages;
    }

    @GetMapping("/wegingen/{id}/antwoorden")
    ModelAndView list(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead) {
        WeighingFile file = pages.look(lead, id);
        ModelAndView page = new ModelAndView("signals/answers", Map.of("file", file, "weighing", pages.underWay(file)));
        return pages.withPolice(page, lead, file);
    }
}
