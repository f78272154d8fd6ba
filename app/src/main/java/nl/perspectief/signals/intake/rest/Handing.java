package nl.perspectief.signals.intake.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.PartnerSystem;
import nl.perspectief.organisations.forms.SentForm;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.intake.HandedOver;
import nl.perspectief.signals.intake.Intake;
import nl.perspectief.signals.reading.SignalReading;
import org.springframework.stereotype.Component;

/** Reads what was sent with the reading of the form, and hands it over. */
@Component
class Handing {
    private final Intake intake;
    private final SignalReading reading;

    Handing(Intake intake, SignalReading reading) {
        this.intake = intake;
        this.reading = reading;
    }

    /** What became of it. */
    sealed interface Answer {
        record Done(Intake.Outcome outcome) implements Answer {}

        /** Nothing was done, and the key was not used. */
        record ToMend(List<Sent.Fault> faults) implements Answer {}
    }

    /**
     * First what was answered to this key before. Then everything is read, also when the professional is not to be found, so that all
     * that has to be mended is told at once.
     */
    Answer hand(PartnerSystem system, String key, Sent sent) {
        SentForm form = sent.as(key, system);
        Optional<Answer> before =
                sent.faults().isEmpty() ? intake.before(system, form).map(Answer.Done::new) : Optional.empty();
        return before.orElseGet(() -> anew(system, form, sent));
    }

    private Answer anew(PartnerSystem system, SentForm form, Sent sent) {
        String field = IntakeField.MEDEWERKER.formField();
        Optional<Mandate> recorder = intake.recorder(system, sent.form().value(field));
        if (recorder.isEmpty()) {
            sent.form().wrong(field, "intake.recorder.unknown");
        }
        Optional<NewSignal> noticed = reading.read(reader(system), sent.form());
        List<Sent.Fault> faults = sent.all();
        return faults.isEmpty() && recorder.isPresent() && noticed.isPresent()
                ? new Answer.Done(intake.record(system, recorder.get(), form, noticed.get()))
                : new Answer.ToMend(faults);
    }

    /** Reading asks nothing of a person: only in which approaches the organisation takes part. */
    private static Acting reader(PartnerSystem system) {
        return system.acting("toetsen", "0".repeat(32));
    }

    Optional<HandedOver> find(PartnerSystem system, UUID signal) {
        return intake.find(system, signal);
    }
}
