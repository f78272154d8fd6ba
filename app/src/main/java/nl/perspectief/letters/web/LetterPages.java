package nl.perspectief.letters.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.perspectief.covenant.render.Pdf;
import nl.perspectief.letters.AgeGroup;
import nl.perspectief.letters.Letter;
import nl.perspectief.letters.LetterAsked;
import nl.perspectief.letters.LetterKind;
import nl.perspectief.letters.LetterReader;
import nl.perspectief.letters.LetterTexts;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of letters, for whatever file they are about. Whoever has the file says who it is about, and notes that it was made. */
@Component
public class LetterPages {
    private final TemplateEngine templates;
    private final Texts texts;
    private final Clock clock;

    LetterPages(TemplateEngine templates, Texts texts, Clock clock) {
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What a letter is about.
     *
     * @param here the path of the page on which a letter is chosen
     * @param back the path of the file
     * @param firstName absent as long as nobody recorded it; then there is no letter
     * @param age on the day
     * @param none why there is none, in a text; absent when there is one
     * @param held who is not told yet, and so gets none
     * @param answer of a letter that answers an objection
     */
    public record About(
            LetterKind kind,
            String here,
            String back,
            @Nullable String firstName,
            @Nullable Age age,
            @Nullable String none,
            Set<LetterReader> held,
            LetterTexts.@Nullable Answer answer) {
        public About {
            held = Set.copyOf(held);
        }

        /** One that everybody gets. */
        public About(LetterKind kind, String here, String back, @Nullable String firstName, @Nullable Age age) {
            this(kind, here, back, firstName, age, firstName == null ? "letters.nameless" : null, Set.of(), null);
        }

        public List<AgeGroup> groups() {
            return AgeGroup.of(age);
        }
    }

    public ModelAndView choose(About about) {
        return choose(about, new Form());
    }

    private static ModelAndView choose(About about, Form form) {
        return new ModelAndView("letters/choose", Map.of("about", about, "form", form));
    }

    /** The letter, or the choice again with what is missing. @param made notes that it was made */
    public ModelAndView read(Acting acting, About about, Map<String, List<String>> fields, Runnable made) {
        Form form = new Form(fields);
        Optional<LetterAsked> asked = asked(about, form);
        if (asked.isEmpty()) {
            ModelAndView again = choose(about, form);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        made.run();
        Letter letter = write(acting, about, asked.get());
        return new ModelAndView(
                "letters/letter",
                Map.of(
                        "about",
                        about,
                        "asked",
                        asked.get(),
                        "letter",
                        letter,
                        "printed",
                        letter.language().inPdf() && Pdf.prints(page(letter))));
    }

    /** The same as PDF, where our font has each letter of it. */
    public ResponseEntity<byte[]> paper(Acting acting, About about, Map<String, List<String>> fields, Runnable made) {
        LetterAsked asked = asked(about, new Form(fields))
                .filter(one -> one.language().inPdf())
                .orElseThrow(NotFound::new);
        String page = page(write(acting, about, asked));
        if (!Pdf.prints(page)) {
            throw new NotFound();
        }
        made.run();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("brief.pdf")
                                .build()
                                .toString())
                .body(Pdf.of(page));
    }

    private String page(Letter letter) {
        StringOutput page = new StringOutput();
        templates.render("letters/paper.jte", Map.of("letter", letter, "speech", texts.speech(Language.NL)), page);
        return page.toString();
    }

    /** Without a name there is no letter. */
    private static Optional<LetterAsked> asked(About about, Form form) {
        if (about.firstName() == null || about.none() != null) {
            throw new NotFound();
        }
        return LetterForm.read(form, about);
    }

    private Letter write(Acting acting, About about, LetterAsked asked) {
        return LetterTexts.write(
                asked,
                Objects.requireNonNull(about.firstName()),
                sender(acting.mandate().professional()),
                DutchDays.of(clock.instant()),
                about.answer());
    }

    private static LetterTexts.Sender sender(Professional by) {
        return new LetterTexts.Sender(
                by.name(),
                by.organisation().name(),
                by.contact() == null ? null : by.contact().phone());
    }
}
