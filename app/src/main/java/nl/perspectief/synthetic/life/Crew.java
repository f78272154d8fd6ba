package nl.perspectief.synthetic.life;

import java.util.HexFormat;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Contact;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Unbound;

/** The people of the demo at work, each under the purpose of the page that is used for such a deed. */
record Crew(Professionals professionals, PurposeWords words) {
    Acting acting(Step step, PurposeMeaning purpose) {
        return acting(step.by(), purpose);
    }

    Acting acting(String subject, PurposeMeaning purpose) {
        return mandate(subject).under(words.purpose(purpose).orElseThrow(() -> new Unbound(purpose)), trace());
    }

    UUID id(String subject) {
        return mandate(subject).professional().id();
    }

    private Mandate mandate(String subject) {
        return professionals.of(subject).getFirst();
    }

    private static String trace() {
        UUID random = UUID.randomUUID();
        return HexFormat.of().toHexDigits(random.getMostSignificantBits())
                + HexFormat.of().toHexDigits(random.getLeastSignificantBits());
    }

    /** Everybody has a number that is nobody's. */
    void canBeCalled(Transactions transactions) {
        int number = 0;
        for (Professionals.Login login : professionals.logins()) {
            number++;
            Acting acting = login.mandate().under(Purpose.own("vandaag"), trace());
            Contact contact =
                    new Contact("000 555 01 %02d".formatted(number), "maandag tot en met vrijdag, 9 tot 17 uur");
            transactions.run(acting, () -> professionals.reach(acting, contact));
        }
    }
}
