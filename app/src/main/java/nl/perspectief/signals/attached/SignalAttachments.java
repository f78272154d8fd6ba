package nl.perspectief.signals.attached;

import java.util.List;
import java.util.UUID;
import nl.perspectief.attachments.AttachedTo;
import nl.perspectief.attachments.AttachmentPages;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.SignalFile;
import org.springframework.stereotype.Component;

/** Attachments of signals: what they hang on, and where they are seen. */
@Component
public class SignalAttachments implements AttachmentPages {
    /** For a signal that who acts sees. */
    public static AttachedTo to(SignalFile file) {
        Signal signal = file.signal();
        return new AttachedTo(
                signal.reference(),
                signal.subjectId(),
                file.identity()
                        .map(who -> List.of(who.firstName(), who.familyName()))
                        .orElse(List.of()),
                ProcessingActivity.SIGNAL_RECORDING,
                ProcessingActivity.SIGNAL_CONSULTING);
    }

    @Override
    public String kind() {
        return Signal.KIND;
    }

    @Override
    public String address(UUID file) {
        return "/signalen/" + file + "/bijlagen";
    }
}
