package nl.perspectief.casework;

import java.util.List;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.harbour.HarbourModules;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.BoundWords;

/** Who works in the harbour, acting for what they work on under each covenant. */
final class Harbourers {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String LEADING = "eastquay";

    final List<Mandate> everybody;
    private final HarbourModules harbour;

    Harbourers(HarbourModules harbour) {
        this.harbour = harbour;
        this.everybody = harbour.everybody();
    }

    /** Of the leading municipality when somebody works for both. */
    private Mandate mandate(String subject) {
        List<Mandate> all = harbour.server.get(Professionals.class).of(subject);
        return all.stream()
                .filter(one -> one.organisation().partner().equals(LEADING))
                .findFirst()
                .orElseGet(all::getFirst);
    }

    private Purpose purpose(PurposeMeaning meaning) {
        return harbour.server.get(BoundWords.class).purpose(meaning).orElseThrow();
    }

    /** Making and carrying out a plan, under whichever covenant. */
    Acting planning(String subject) {
        return planning(mandate(subject));
    }

    Acting planning(UUID professional) {
        return planning(everybody.stream()
                .filter(one -> one.professional().id().equals(professional))
                .findFirst()
                .orElseThrow());
    }

    Acting planning(Mandate mandate) {
        return mandate.under(purpose(PurposeMeaning.PERSONAL_PLAN), TRACE);
    }

    Acting handingOver(String subject) {
        return handingOver(mandate(subject));
    }

    Acting handingOver(Mandate mandate) {
        return mandate.under(purpose(PurposeMeaning.HAND_OVER), TRACE);
    }

    /** For one word of one covenant only. */
    Acting on(Mandate mandate, String regime, String word) {
        return mandate.under(Working.on(regime, word), TRACE);
    }

    Acting on(String subject, String regime, String word) {
        return on(mandate(subject), regime, word);
    }
}
