package nl.perspectief.doors;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.asking.AnswerWay;
import nl.perspectief.sharing.asking.AnswersBack;
import nl.perspectief.sharing.asking.Posed;
import nl.perspectief.sharing.asking.QuestionsBack;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.referral.Referral;

/** What Ilse asks Sanne of what she was given by way of a referral. */
record AskedBack(Places places) {
    private Acting ilse() {
        return places.acting("ilse.gemeente", "d2");
    }

    private Acting sanne() {
        return places.acting("sanne.jongerenwerk", "d2");
    }

    /** One statement of it that Ilse can read. */
    UUID share(Referral referral) {
        return places.server.bean(Disclosures.class).ofReferral(ilse(), referral.id()).stream()
                .filter(one -> one.item().identity() == null)
                .findFirst()
                .orElseThrow()
                .disclosure()
                .id();
    }

    UUID question(Referral referral) {
        Posed posed = places.server
                .bean(QuestionsBack.class)
                .ask(ilse(), share(referral), new Narrative("Wat voor telefoons waren het?"));
        return ((Posed.Asked) posed).id();
    }

    UUID answered(Referral referral) {
        UUID id = question(referral);
        places.server.bean(AnswersBack.class).answer(sanne(), id, null, AnswerWay.SAID, new Narrative("Drie oude."));
        return id;
    }

    UUID toCall(Referral referral) {
        UUID id = question(referral);
        places.server.bean(AnswersBack.class).answer(sanne(), id, null, AnswerWay.CALL, null);
        return id;
    }

    UUID called(Referral referral) {
        UUID id = toCall(referral);
        places.server.bean(QuestionsBack.class).called(ilse(), id);
        return id;
    }

    /** @return the ids of places that come of it */
    Map<String, UUID> of(Referral referral) {
        return Map.of("gedeeld", share(referral), "vragen", question(referral));
    }
}
