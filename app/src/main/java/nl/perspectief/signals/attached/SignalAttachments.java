package nl.perspectief.signals.attached;

import java.util.UUID;
import nl.perspectief.attachments.AttachedTo;
import nl.perspectief.attachments.AttachmentPages;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.signals.Signal;
import org.springframework.stereotype.Component;

/** Attachments of signals: what they hang on, and where they are seen. */
@Component
public class SignalAttachments implements AttachmentPages {
    /** For a signal that who acts sees. */
    public static AttachedTo to(Signal signal) {
        return new AttachedTo(
                signal.reference(),
                signal.subjectId(),
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
