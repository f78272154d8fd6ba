package nl.perspectief.casework.telling.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.casework.informing.Authority;
import nl.perspectief.casework.informing.Heard;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.casework.informing.PutOff;
import nl.perspectief.casework.informing.Relation;
import nl.perspectief.casework.informing.Reply;
import nl.perspectief.casework.informing.Way;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;

/** Reads what one person heard and answered. */
final class PersonForm {
    /** Told by somebody else, or in a way that nobody knows. */
    static final String UNKNOWN = "ONBEKEND";

    private static final int LONGEST_WITH = 100;

    private final Form form;
    private final KnownDays days;

    PersonForm(Form form, KnownDays days) {
        this.form = form;
        this.days = days;
    }

    static Form of(PersonLine line) {
        Form form = new Form()
                .put("version", line.version())
                .put("relatie", line.relation())
                .put("voornaam", line.firstName())
                .put("organisatie", line.organisation())
                .put("gezag", line.authority());
        Heard heard = line.heard();
        if (heard != null) {
            form.put("geinformeerd", heard.on())
                    .put("manier", heard.way() == null ? UNKNOWN : heard.way())
                    .put("verteld-door", heard.by() == null ? UNKNOWN : heard.by())
                    .put("erbij", heard.with());
        }
        PutOff off = line.putOff();
        if (off != null) {
            form.put("uitgesteld", off.ground())
                    .put("opnieuw", off.until())
                    .put("waarom", off.because() == null ? null : off.because().text());
        }
        Reply reply = line.reply();
        if (reply != null) {
            form.put("toestemming", reply.said())
                    .put("toestemming-op", reply.on())
                    .put("toestemming-manier", reply.way());
        }
        return form;
    }

    /**
     * What is written of somebody; what has to be mended stands in the form.
     *
     * @param known as it is kept, of somebody new one of whom nothing is
     * @param tellers who could have told
     * @param by who records it
     */
    Optional<PersonLine> read(PersonLine known, Set<UUID> tellers, UUID by) {
        settle(known);
        Relation relation = known.youth() ? Relation.YOUTH : relation();
        String name = known.youth()
                ? ""
                : form.optionalText("voornaam", PersonLine.LONGEST_NAME).orElse("");
        String organisation = relation == Relation.GUARDIAN
                ? form.optionalText("organisatie", PersonLine.LONGEST_NAME).orElse("")
                : "";
        Authority authority = known.youth()
                ? Authority.NO
                : form.choice("gezag", Authority.class, "casework.person.authority.missing")
                        .orElse(Authority.UNKNOWN);
        Heard heard = heard(known, tellers, by);
        PutOff off = TellingFields.putOff(form, days.today(), by);
        Reply reply = reply(known, heard);
        return form.good()
                ? Optional.of(new PersonLine(
                        known.id(),
                        relation,
                        orNull(name),
                        orNull(organisation),
                        authority,
                        heard,
                        off == null ? null : decided(known, off),
                        reply,
                        form.version()))
                : Optional.empty();
    }

    /** Telling ends putting off: what stood there before need not be cleared by hand. */
    private void settle(PersonLine known) {
        PutOff off = known.putOff();
        if (off != null
                && form.filled("geinformeerd")
                && form.value("uitgesteld").equals(off.ground().name())
                && form.value("opnieuw").equals(off.until().toString())) {
            form.put("uitgesteld", "").put("opnieuw", "").put("waarom", "");
        }
    }

    /** Who decided stays the one who did, as long as the decision is the same. */
    private static PutOff decided(PersonLine known, PutOff now) {
        PutOff before = known.putOff();
        return before != null
                        && before.ground() == now.ground()
                        && before.until().equals(now.until())
                ? new PutOff(now.ground(), now.until(), now.because(), before.by())
                : now;
    }

    private Relation relation() {
        Optional<Relation> chosen =
                form.optionalChoice("relatie", Relation.class).filter(one -> one != Relation.YOUTH);
        if (chosen.isEmpty()) {
            form.wrong("relatie", "casework.person.relation.missing");
        }
        return chosen.orElse(Relation.PARENT);
    }

    private @Nullable Heard heard(PersonLine known, Set<UUID> tellers, UUID by) {
        LocalDate on = days.past(form, "geinformeerd");
        Optional<Way> way = form.optionalChoice("manier", Way.class);
        String with = form.optionalText("erbij", LONGEST_WITH).orElse("");
        if (on == null) {
            if (!form.filled("geinformeerd") && !with.isEmpty()) {
                form.wrong("geinformeerd", "casework.person.told.missing");
            }
            return null;
        }
        UUID who = teller(known, tellers, by);
        if (way.isEmpty() && !form.chose("manier", UNKNOWN)) {
            form.wrong("manier", "casework.person.way.missing");
        } else if (way.isEmpty() && by.equals(who) && !unknownBefore(known, by)) {
            form.wrong("manier", "casework.person.way.own");
        }
        return new Heard(on, way.orElse(null), who, orNull(with));
    }

    /** What came along with a referral does not say how, also when who told it leads the case now. */
    private static boolean unknownBefore(PersonLine known, UUID by) {
        Heard before = known.heard();
        return before != null && before.way() == null && by.equals(before.by());
    }

    /** Who records it, unless it was somebody else at the table, or nobody that is known here. */
    private @Nullable UUID teller(PersonLine known, Set<UUID> tellers, UUID by) {
        if (form.chose("verteld-door", UNKNOWN)) {
            return null;
        }
        Heard before = known.heard();
        UUID teller = before == null ? null : before.by();
        return form.ids("verteld-door").stream()
                .filter(one -> tellers.contains(one) || one.equals(teller))
                .findFirst()
                .orElse(by);
    }

    private @Nullable Reply reply(PersonLine known, @Nullable Heard heard) {
        Optional<Reply.Said> said = form.optionalChoice("toestemming", Reply.Said.class);
        LocalDate on = days.past(form, "toestemming-op");
        if (said.isEmpty()) {
            if (form.filled("toestemming-op")) {
                form.wrong("toestemming", "casework.person.answer.missing");
            } else if (known.reply() != null) {
                form.wrong("toestemming", "casework.person.answer.stays");
            }
            return null;
        }
        if (on == null) {
            if (!form.filled("toestemming-op")) {
                form.wrong("toestemming-op", "casework.person.answered.missing");
            }
            return null;
        }
        Reply now = new Reply(
                said.get(),
                on,
                form.optionalChoice("toestemming-manier", Way.class).orElse(null));
        if (form.mistake("toestemming-op").isEmpty()) {
            AnswerDays.judge(form, known, heard, now);
        }
        return now;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
