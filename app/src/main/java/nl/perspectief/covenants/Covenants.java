package nl.perspectief.covenants;

import java.time.Instant;
import java.util.Optional;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
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

    /** A covenant with its register, as they stand at a moment. @param id empty for whichever is in force */
    public Optional<Standing> standing(String id, Instant moment) {
        return registers
                .inForce(id, moment)
                .map(covenant -> new Standing(covenant, registers.on(Registers.day(moment), covenant.covenant())));
    }

    /** A decision given again, from what a log line holds. @param facts as {@link Standing#factLine} wrote them */
    public Decision again(String hash, Question question, String facts) {
        Circumstances then = FactLog.read(facts);
        return registers
                .byHash(hash)
                .decide(question, condition -> then.facts().getOrDefault(condition, Truth.UNKNOWN));
    }
}
