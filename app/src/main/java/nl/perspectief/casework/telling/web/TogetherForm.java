package nl.perspectief.casework.telling.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.casework.informing.Heard;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.casework.informing.PutOff;
import nl.perspectief.casework.informing.Reply;
import nl.perspectief.casework.informing.ToldTogether;
import nl.perspectief.casework.informing.Way;
import nl.perspectief.casework.telling.Persons;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;

/** Reads what was told to all in one go. */
public final class TogetherForm {
    private TogetherForm() {}

    static Form of(Persons.Overview all) {
        Form form = new Form().put("version", all.header().file().version()).put("manier", Way.CONVERSATION);
        return all.together() ? known(form, all.lines()) : form;
    }

    /** As the young person knows it; of consent, what each gave. */
    private static Form known(Form form, List<PersonLine> lines) {
        for (PersonLine line : lines) {
            Heard heard = line.heard();
            PutOff off = line.putOff();
            if (heard != null) {
                form.put("geinformeerd", heard.on()).put("manier", heard.way());
            } else if (off != null) {
                form.put("uitgesteld", off.ground())
                        .put("opnieuw", off.until())
                        .put(
                                "waarom",
                                off.because() == null ? null : off.because().text());
            }
            form.put(line.youth() ? "jongere" : "ouders", agreed(line));
        }
        return form;
    }

    /** Since when somebody agrees. */
    public static @Nullable LocalDate agreed(PersonLine line) {
        Reply reply = line.reply();
        return reply != null && reply.said() == Reply.Said.CONSENTS ? reply.on() : null;
    }

    /** Telling them ends putting it off: who fills in the day need not clear what stood there before. */
    static void told(Form form, Persons.Overview all) {
        boolean stood = all.lines().stream().anyMatch(line -> {
            PutOff off = line.putOff();
            return off != null
                    && form.value("uitgesteld").equals(off.ground().name())
                    && form.value("opnieuw").equals(off.until().toString());
        });
        if (form.filled("geinformeerd") && stood) {
            form.put("uitgesteld", "").put("opnieuw", "").put("waarom", "");
        }
    }

    /**
     * @param answered whether the form asks for consent too
     * @param known what is kept: consent that stays as it was is left alone
     */
    static ToldTogether read(Form form, boolean answered, KnownDays days, List<PersonLine> known, UUID by) {
        LocalDate told = days.past(form, "geinformeerd");
        Way way = form.optionalChoice("manier", Way.class).orElse(Way.CONVERSATION);
        PutOff off = TellingFields.putOff(form, days.today(), by);
        return new ToldTogether(
                told == null ? null : new Heard(told, way, by, null),
                off,
                answered,
                agreed(form, "jongere", days, of(known, true), told),
                agreed(form, "ouders", days, of(known, false), told),
                null);
    }

    private static @Nullable LocalDate of(List<PersonLine> known, boolean youth) {
        return known.stream()
                .filter(line -> line.youth() == youth)
                .map(TogetherForm::agreed)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Who agrees was told what to, on that day or before it. */
    private static @Nullable LocalDate agreed(
            Form form, String field, KnownDays days, @Nullable LocalDate before, @Nullable LocalDate told) {
        LocalDate on = days.past(form, field);
        if (on == null || on.equals(before) || form.mistake(field).isPresent()) {
            return on;
        }
        if (told == null && !form.filled("geinformeerd")) {
            form.wrong(field, "casework.inform.agreed-untold");
        } else if (told != null && on.isBefore(told)) {
            form.wrong(field, "casework.person.answered.untold");
        }
        return on;
    }
}
