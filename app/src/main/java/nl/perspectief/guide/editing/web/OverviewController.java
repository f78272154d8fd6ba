package nl.perspectief.guide.editing.web;

import java.time.Clock;
import nl.perspectief.guide.editing.GuideEditing;
import nl.perspectief.guide.editing.GuideFiles;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All cards for who edits them, and all of them as files. */
@Controller
class OverviewController {
    private final GuideEditing editing;
    private final Clock clock;

    OverviewController(GuideEditing editing, Clock clock) {
        this.editing = editing;
        this.clock = clock;
    }

    @GetMapping(GuideEditor.HOME)
    ModelAndView all(@EditsGuide Acting acting, @RequestParam MultiValueMap<String, String> fields) {
        return new ModelAndView(
                "guide/editing/overview",
                "page",
                CardOverview.of(
                        new Form(fields), editing.inForce(), editing.histories(acting), DutchDays.of(clock.instant())));
    }

    @GetMapping(GuideEditor.FILES)
    ResponseEntity<byte[]> files(@EditsGuide Acting acting) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("wegwijzer-" + DutchDays.of(clock.instant()) + ".zip")
                                .build()
                                .toString())
                .body(GuideFiles.zip(editing.export(acting)));
    }
}
