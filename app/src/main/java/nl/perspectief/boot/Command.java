package nl.perspectief.boot;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be asked on the command line, with the line that {@code help} says about it. */
enum Command {
    START("start", "alles starten; zonder opdracht gebeurt dit"),
    HELP("help", "dit overzicht"),
    MIGRATE("migrate", "de database klaarmaken of bijwerken, als eigenaar van de tabellen"),
    FIRST_LINK("first-link", "een nieuwe eenmalige link voor de eerste beheerder"),
    BACKUP("backup", "een kopie maken van een ingebouwde installatie, ook als zij draait: backup MAP"),
    MOVE("move", "een ingebouwde installatie (--data) verhuizen naar een eigen PostgreSQL, die nog leeg is"),
    VERIFY_LOGS(
            "verify-logs",
            "nagaan of iemand de logboeken heeft veranderd: verify-logs --since BESTAND --checkpoint BESTAND --all"),
    TIDY_LOGS(
            "tidy-logs", "beslissingen voor systemen van partners na hun termijn verwijderen: tidy-logs --log-years 4"),
    USER("user", "accounts en mandaten: user add | roles | list | password | code | remove"),
    CLIENT("client", "systemen van partners die het convenant bevragen: client NAAM PARTNER | list | end NAAM"),
    NEIGHBOURHOOD("neighbourhood", "een buurt toevoegen: neighbourhood CODE NAAM"),
    REGISTER("register", "wat het convenantregister vandaag zegt"),
    REGISTER_COVENANT("register-covenant", "een convenant en zijn partners vastleggen: register-covenant MAP"),
    SIGN("sign", "een handtekening vastleggen of beëindigen: sign PARTNER DATUM [EINDDATUM] [--version VERSIE]"),
    DPIA("dpia", "een vastgestelde DPIA vastleggen of beëindigen: dpia PARTNER DATUM [EINDDATUM]"),
    POLICE_DECISION(
            "police-decision",
            "een besluit (art. 20 Wpg) vastleggen of beëindigen: police-decision NUMMER GEVER CATEGORIE,… DATUM [EINDDATUM]"),
    DATABASE_ROLES("database-roles", "de SQL waarmee een eigen PostgreSQL zijn twee rollen krijgt"),
    GENERATE("generate", "verzonnen signalen en casussen maken: generate --signals N --cases N --seed S"),
    WARM_UP("warm-up", "eenmaal starten en rondkijken, waarvan de JDK leert sneller te starten"),
    BENCH("bench", "meten hoe snel Perspectief op deze machine is; bench vreemden: wat men merkt van een aanval");

    private final String word;
    private final String line;

    Command(String word, String line) {
        this.word = word;
        this.line = line;
    }

    static Optional<Command> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.equals(word))
                .findFirst();
    }

    String word() {
        return word;
    }

    static String words() {
        return Arrays.stream(values()).map(command -> command.word).collect(Collectors.joining(", "));
    }

    /** One line for each command. */
    static String overview() {
        return Arrays.stream(values())
                .map(command -> "  %-18s %s".formatted(command.word, command.line))
                .collect(Collectors.joining("\n"));
    }
}
