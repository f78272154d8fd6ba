package nl.perspectief.signals.importing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Texts;
import nl.perspectief.signals.importing.ListImport;
import nl.perspectief.signals.importing.ListPapers;
import nl.perspectief.signals.importing.reading.ImportedList;
import nl.perspectief.signals.importing.reading.ListRead;
import nl.perspectief.signals.importing.reading.PackedList;
import nl.perspectief.signals.web.Noticing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names the columns of a list, shows what becomes of each row, and takes over those that are good. */
@Controller
class ImportRowsController {
    private final ListImport imports;
    private final ImportPages pages;
    private final Texts texts;
    private final Clock clock;

    ImportRowsController(ListImport imports, ImportPages pages, Texts texts, Clock clock) {
        this.imports = imports;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/signalen/importeren/kolommen")
    ModelAndView look(
            @Noticing Acting acting, @RequestParam MultiValueMap<String, String> fields, HttpServletResponse response) {
        ImportPages.leavesInTime(response);
        Form form = new Form(fields);
        PackedList.Opened opened = opened(form).orElse(null);
        if (opened == null) {
            return lost();
        }
        return form.chose("doe", "aanpassen")
                ? pages.columns(acting, opened.list(), form.value("rijen"), form)
                : named(form, opened.list())
                        .map(named -> pages.rows(acting, form, named, imports.look(acting, named)))
                        .orElseGet(() -> again(acting, opened, form));
    }

    private ModelAndView again(Acting acting, PackedList.Opened opened, Form form) {
        ModelAndView again = pages.columns(acting, opened.list(), form.value("rijen"), form);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** The list by what was chosen; nothing when that has to be mended. */
    private static Optional<ImportedList> named(Form form, ImportedList list) {
        return ColumnsForm.read(form, list).flatMap(chosen -> named(form, chosen.of(list)));
    }

    private static Optional<ImportedList> named(Form form, ListRead read) {
        return switch (read) {
            case ListRead.Read(var list, var _) -> Optional.of(list);
            case ListRead.Refused(ListRead.Why why, var about) -> {
                form.wrong("kolom-0", "signals.import.read." + why, about.toArray());
                yield Optional.empty();
            }
        };
    }

    /** Takes over what is good, or gives what becomes no signal as a file. */
    @PostMapping("/signalen/importeren/rijen")
    Object take(
            @Noticing Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        ImportPages.leavesInTime(response);
        Form form = new Form(fields);
        PackedList.Opened opened = opened(form).orElse(null);
        if (opened == null) {
            return lost();
        }
        ImportedList list = named(form, opened.list()).orElse(null);
        if (list == null) {
            return again(acting, opened, form);
        }
        if (form.chose("doe", "afgewezen")) {
            return ImportController.csv(
                    "te-verbeteren.csv",
                    ListPapers.left(list, imports.look(acting, list), texts.speech(Screens.language(request))));
        }
        return switch (imports.take(acting, list, agreed(form))) {
            case ListImport.Outcome.Imported(int signals) -> {
                Notice.say(redirect, "signals.import.done", Integer.toString(signals));
                yield new ModelAndView("redirect:/signalen?van=mij");
            }
            case ListImport.Outcome.Otherwise(var now) -> {
                ModelAndView again = pages.rows(acting, form, list, now).addObject("changed", true);
                again.setStatus(HttpStatus.CONFLICT);
                yield again;
            }
        };
    }

    private static int agreed(Form form) {
        String number = form.value("aantal");
        return number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 0;
    }

    private Optional<PackedList.Opened> opened(Form form) {
        return PackedList.read(form.value("rijen"), clock.instant());
    }

    /** What came back is no list, or of too long ago: the file is asked for again. */
    private ModelAndView lost() {
        Form form = new Form();
        form.wrong("bestand", "signals.import.lost");
        ModelAndView page = pages.file(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
