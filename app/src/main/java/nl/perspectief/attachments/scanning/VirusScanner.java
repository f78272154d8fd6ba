package nl.perspectief.attachments.scanning;

import java.time.Duration;
import nl.perspectief.shared.Unusable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Has files looked at, where this installation has a scanner, and knows whether one that nobody looked at may be kept. */
@Component
public class VirusScanner {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final @Nullable Clamd clamd;
    private final boolean required;

    /** @param address empty where there is none */
    @Autowired
    VirusScanner(
            @Value("${perspectief.attachments.scanner:}") String address,
            @Value("${perspectief.attachments.scanner-required:false}") boolean required) {
        this(address, required, PATIENCE);
    }

    private VirusScanner(String address, boolean required, Duration patience) {
        this.clamd = address.isBlank()
                ? null
                : new Clamd(
                        ScannerAddress.of(address.strip())
                                .orElseThrow(() -> new Unusable("geen adres van een virusscanner: " + address)),
                        patience);
        this.required = required;
    }

    /** One with another patience. */
    static VirusScanner at(String address, boolean required, Duration patience) {
        return new VirusScanner(address, required, patience);
    }

    public Scanned look(byte[] file) {
        return clamd == null ? new Scanned.NotLooked() : clamd.look(file);
    }

    /** Whether what nobody looked at is refused. */
    public boolean required() {
        return required;
    }
}
