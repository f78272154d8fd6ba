package nl.perspectief.installation.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.shared.Unusable;

/** What can be asked on the command line, with the line that {@code help} says about it. */
public enum Command {
    START("start", 0, "alles starten; zonder opdracht gebeurt dit"),
    HELP("help", 0, "dit overzicht"),
    MIGRATE("migrate", 0, "de database klaarmaken of bijwerken, als eigenaar van de tabellen"),
    FIRST_LINK("first-link", 0, "een nieuwe eenmalige link voor de eerste beheerder"),
    BACKUP("backup", 1, "een kopie maken van een ingebouwde installatie, ook als zij draait: backup MAP"),
    DESTROYED(
            "destroyed",
            2,
            "na terugzetten opnieuw vernietigen wat vernietigd was, of de lijst daarvan bewaren: destroyed again | export BESTAND"),
    MOVE("move", 0, "een ingebouwde installatie (--data) verhuizen naar een eigen PostgreSQL, die nog leeg is"),
    VERIFY_LOGS(
            "verify-logs",
            0,
            "nagaan of iemand de logboeken heeft veranderd: verify-logs --since BESTAND --checkpoint BESTAND --all"),
    TIDY_LOGS(
            "tidy-logs",
            0,
            "beslissingen voor systemen van partners na hun termijn verwijderen: tidy-logs --log-years 4"),
    USER("user", 3, "accounts en mandaten: user add | roles | list | password | code | sub | remove"),
    CLIENT(
            "client",
            3,
            "systemen van partners die het convenant bevragen of signalen aanleveren: client NAAM PARTNER | list | end NAAM | NAAM PARTNER intake"),
    NEIGHBOURHOOD(
            "neighbourhood", 3, "een buurt toevoegen: neighbourhood CODE NAAM | list | rename CODE NAAM | remove CODE"),
    REGISTER("register", 0, "wat het convenantregister vandaag zegt"),
    REGISTER_COVENANT("register-covenant", 1, "een convenant en zijn partners vastleggen: register-covenant MAP"),
    SIGN(
            "sign",
            3,
            "een handtekening vastleggen of beëindigen: sign PARTNER DATUM [EINDDATUM] [--covenant ID] [--version VERSIE]"),
    DPIA("dpia", 3, "een vastgestelde DPIA vastleggen of beëindigen: dpia PARTNER DATUM [EINDDATUM] [--covenant ID]"),
    POLICE_DECISION(
            "police-decision",
            5,
            "een besluit (art. 20 Wpg) vastleggen of beëindigen: police-decision NUMMER GEVER CATEGORIE,… DATUM [EINDDATUM] [--covenant ID]"),
    REGISTER_FACT(
            "register-fact",
            4,
            "een voorwaarde van het convenant zelf vastleggen of beëindigen: register-fact VOORWAARDE ONTVANGER DATUM [EINDDATUM] [--covenant ID]"),
    DATABASE_ROLES("database-roles", 0, "de SQL waarmee een eigen PostgreSQL zijn twee rollen krijgt"),
    GENERATE("generate", 0, "verzonnen signalen en casussen maken: generate --signals N --cases N --seed S"),
    WARM_UP("warm-up", 0, "eenmaal starten en rondkijken, waarvan de JDK leert sneller te starten"),
    LIFE(
            "life",
            0,
            "een nieuwe map met een verzonnen partnerschap midden in het leven; het startscript vraagt dit zelf: life --data MAP"),
    BEGIN_AGAIN(
            "begin-again",
            0,
            "de demo opnieuw laten beginnen; wat er was, blijft nog één keer bewaard in een map ernaast"),
    BENCH(
            "bench",
            1,
            "meten hoe snel Perspectief op deze machine is; bench drukte: met 32 vragen tegelijk; bench vreemden: wat men merkt van een aanval; bench authzen: vragen van systemen; bench wegwijzer: zoeken met 1.000 kaarten; bench statistics: rekenen met 50.000 gebieden");

    /** The parts of {@code bench} that can be asked alone. */
    static final Set<String> PARTS = Set.of("drukte", "vreemden", "authzen", "wegwijzer", "statistics");

    /** What the launcher does by itself. */
    private static final String OF_LAUNCHER = "covenant, statistics, test";

    private final String word;
    private final int most;
    private final String line;

    /** @param most how many words may follow it */
    Command(String word, int most, String line) {
        this.word = word;
        this.most = most;
        this.line = line;
    }

    static Optional<Command> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.equals(word))
                .findFirst();
    }

    public String word() {
        return word;
    }

    /** Whether it works on an installation, and makes one when there is none. */
    boolean begins() {
        return this == START || this == GENERATE || this == WARM_UP || this == LIFE || this == BENCH;
    }

    /** A word too many is a mistake, and what it was meant to change would not happen. */
    void refuseExcess(List<String> words) {
        if (words.size() > most) {
            throw new Unusable("Te veel woorden na " + word + ": " + String.join(" ", words.subList(most, words.size()))
                    + ". Gebruik: " + usage());
        }
        if (this == BENCH && !words.isEmpty() && !PARTS.contains(words.getFirst())) {
            throw new Unusable("Onbekend na bench: " + words.getFirst() + ". Gebruik: " + usage());
        }
    }

    private String usage() {
        return word + " (" + line + ").";
    }

    static String words() {
        return Arrays.stream(values()).map(command -> command.word).collect(Collectors.joining(", ")) + ", "
                + OF_LAUNCHER;
    }

    /** One line for each command. */
    public static String overview() {
        return Arrays.stream(values())
                .map(command -> "  %-18s %s".formatted(command.word, command.line))
                .collect(Collectors.joining("\n"));
    }
}
