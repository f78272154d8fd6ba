package nl.perspectief.guide.editing.web;

import java.time.Clock;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.editing.GuideEditing;
import nl.perspectief.guide.editing.GuideFiles;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
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
    private final GuideContents contents;
    private final Clock clock;

    OverviewController(GuideEditing editing, GuideContents contents, Clock clock) {
        this.editing = editing;
        this.contents = contents;
        this.clock = clock;
    }

    @GetMapping(GuideEditor.HOME)
    ModelAndView all(@EditsGuide Acting acting, @RequestParam MultiValueMap<String, String> fields) {
        return new ModelAndView(
                "guide/editing/overview",
                "page",
                CardOverview.of(
                        new Form(fields),
                        contents.cards(Language.NL),
                        editing.histories(acting),
                        editing,
                        DutchDays.of(clock.instant())));
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
