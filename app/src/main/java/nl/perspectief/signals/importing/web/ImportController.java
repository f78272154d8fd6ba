package nl.perspectief.signals.importing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.organisations.web.forms.SentFile;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Texts;
import nl.perspectief.signals.importing.ListPapers;
import nl.perspectief.signals.importing.reading.ListFiles;
import nl.perspectief.signals.importing.reading.ListRead;
import nl.perspectief.signals.reading.SignalReading;
import nl.perspectief.signals.web.Noticing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes in the file with a list, reads it and forgets it. */
@Controller
class ImportController {
    private final SignalReading reading;
    private final ImportPages pages;
    private final Texts texts;

    ImportController(SignalReading reading, ImportPages pages, Texts texts) {
        this.reading = reading;
        this.pages = pages;
        this.texts = texts;
    }

    /** Also where a browser comes without what it held, such as after another language was chosen. */
    @GetMapping({"/signalen/importeren", "/signalen/importeren/kolommen", "/signalen/importeren/rijen"})
    ModelAndView ask(@Noticing Acting acting) {
        return pages.file(new Form());
    }

    @PostMapping("/signalen/importeren")
    ModelAndView read(@Noticing Acting acting, HttpServletRequest request, HttpServletResponse response) {
        ImportPages.leavesInTime(response);
        Form form = new Form();
        SentFile sent = SentFile.of(request).orElse(null);
        if (sent == null) {
            form.wrong("bestand", "signals.import.file.missing");
            return again(form);
        }
        ListRead read =
                sent.tooLarge() ? ListRead.refused(ListRead.Why.TOO_LARGE) : ListFiles.read(sent.name(), sent.bytes());
        return switch (read) {
            case ListRead.Read(var list, var asides) ->
                pages.columns(acting, list, asides).orElseGet(() -> {
                    form.wrong("bestand", "signals.import.read.TOO_MUCH_TEXT");
                    return again(form);
                });
            case ListRead.Refused(ListRead.Why why, var about) -> {
                form.wrong("bestand", "signals.import.read." + why, about.toArray());
                yield again(form);
            }
        };
    }

    private ModelAndView again(Form form) {
        ModelAndView page = pages.file(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/signalen/importeren/voorbeeld")
    ResponseEntity<byte[]> example(@Noticing Acting acting, HttpServletRequest request) {
        return csv(
                "voorbeeld.csv",
                ListPapers.example(reading.places(), reading.today(), texts.speech(Screens.language(request))));
    }

    static ResponseEntity<byte[]> csv(String name, byte[] list) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(list);
    }
}
