package nl.perspectief.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Working;

/** The whole journey in the demo partnership. */
class SpineJourneyTests extends WholeJourney {
    SpineJourneyTests() {
        super(new Partnership(
                "lichtendal",
                TestServer.with(Map.of()),
                Working.LICHTENDAL,
                Optional.empty(),
                "noorderpoort",
                List.of(Somebody.NARROW, Somebody.WIDE),
                new Partnership.Cast(
                        "sanne.jongerenwerk",
                        "daan.jongerenwerk",
                        "ilse.gemeente",
                        "karim.gemeente",
                        "nora.leerplicht",
                        "mark.politie",
                        "lotte.maatschappelijkwerk",
                        "fg.gemeente",
                        "pieter.leerplicht")));
    }
}
