package nl.perspectief.synthetic;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.NotInformed;
import nl.perspectief.signals.Statement;

/** What is made up about one young person who does not exist. The same number and seed give the same words. */
final class Fiction {
    private static final List<String> FIRST = List.of(
            "Jayden", "Noa", "Sem", "Yara", "Milan", "Fatima", "Luuk", "Aya", "Bram", "Zoë", "Ilyas", "Fleur", "Tygo",
            "Nisa", "Ruben", "Esmee", "Amir", "Lotte", "Kaj", "Selma");
    private static final List<String> FAMILY = List.of(
            "Verzonnen",
            "Voorbeeld",
            "Fictiefsma",
            "Nepman",
            "Denkbeeld",
            "Proefstra",
            "Schijnhart",
            "Bedachtsma",
            "Nietecht",
            "Testveld");
    private static final List<String> FACTS = List.of(
            "Had drie telefoons bij zich en wilde niet zeggen van wie.",
            "Droeg een jas van zeshonderd euro en heeft geen baan.",
            "Stapte op het plein bij een onbekende man in de auto.",
            "Betaalde voor de hele groep met briefjes van vijftig.");
    private static final List<String> SEEN = List.of(
            "Kijkt steeds om zich heen en gaat weg zodra er wordt gebeld.",
            "Zit 's avonds laat bij de haven, meestal met oudere jongens.",
            "Is stiller dan voor de zomer en komt niet meer op training.");
    private static final List<String> THOUGHT = List.of(
            "Ik denk dat iemand druk op hem of haar uitoefent.",
            "Het lijkt erop dat er geld in ruil voor klusjes wordt gegeven.");
    private static final List<String> VOICE = List.of(
            "Ik wil gewoon mijn eigen geld verdienen.",
            "Laat me met rust, ik los het zelf op.",
            "Ik wil weer voetballen.");
    private static final int YOUNGEST = 10;
    private static final int AGES = 8;
    private static final int DAYS = 365;

    private final Random random;
    private final LocalDate today;

    Fiction(long seed, long number, LocalDate today) {
        this.random = new Random(seed * 1_000_003 + number);
        this.today = today;
        random.nextInt();
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Identity somebody() {
        String family = one(FAMILY) + (chance(30) ? "-" + one(FAMILY) : "");
        LocalDate born = today.minusYears(YOUNGEST + random.nextInt(AGES)).minusDays(random.nextInt(DAYS));
        return new Identity(one(FIRST), family, born);
    }

    /** @param named whether it says who it is about, and those concerned know of it, as a referral asks */
    NewSignal signal(List<Neighbourhood> places, boolean named) {
        Map<Statement, String> texts = new EnumMap<>(Statement.class);
        texts.put(chance(50) ? Statement.FACT : Statement.OBSERVATION, one(chance(50) ? FACTS : SEEN));
        if (chance(40)) {
            texts.put(Statement.INTERPRETATION, one(THOUGHT));
        }
        if (named && chance(50)) {
            texts.put(Statement.VOICE, one(VOICE));
        }
        boolean known = named || chance(50);
        return new NewSignal(
                one(List.of(Exploitation.values())),
                known ? somebody() : null,
                one(places).code(),
                today.minusDays(random.nextInt(60)),
                texts,
                named || chance(60) ? Informed.BOTH : untold());
    }

    private Informed untold() {
        NotInformed why = one(List.of(NotInformed.values()));
        return new Informed(why, chance(50) ? why : null, today.plusDays(7L + random.nextInt(14)));
    }
}
