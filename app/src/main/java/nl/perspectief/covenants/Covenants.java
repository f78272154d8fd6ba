package nl.perspectief.covenants;

import java.time.Instant;
import nl.perspectief.covenant.Covenant;
import org.springframework.stereotype.Component;

/** The covenant that partners signed, to be read and shown. */
@Component
public class Covenants {
    private final Registers registers;

    Covenants(Registers registers) {
        this.registers = registers;
    }

    /** The covenant in force at a moment. */
    public Covenant inForce(Instant moment) {
        return registers.inForce(moment).covenant();
    }
}
