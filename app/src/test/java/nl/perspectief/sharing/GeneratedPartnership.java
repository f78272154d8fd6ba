package nl.perspectief.sharing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Ids;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A partnership made by chance on top of the demo's organisations: a covenant of which rules were left out, signatures,
 * DPIAs and decisions with random terms, and in every organisation one professional of each role. It keeps its own account
 * of the register, and answers from it by the specification of the kernel.
 */
final class GeneratedPartnership {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Pattern RULE = Pattern.compile("```regel\n.*?```", Pattern.DOTALL);
    private static final double KEPT = 0.85;
    private static final double DONE = 0.85;

    final Covenant covenant;
    final List<Mandate> everybody = new ArrayList<>();
    private final Random random;
    private final JdbcClient superuser;
    private final Map<String, Term> signed = new HashMap<>();
    private final Map<String, Term> assessed = new HashMap<>();
    private final List<Ruling> decisions = new ArrayList<>();

    private record Term(LocalDate from, LocalDate end) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && end.isAfter(day);
        }
    }

    private record Ruling(String giver, Set<String> categories, Term term) {}

    GeneratedPartnership(ModuleServer server, long seed) {
        this.random = new Random(seed);
        this.superuser = server.superuser();
        superuser.sql("DELETE FROM item").update();
        superuser.sql("UPDATE covenant_version SET ended_on = valid_from").update();
        superuser.sql("DELETE FROM dpia").update();
        superuser.sql("DELETE FROM police_decision").update();
        this.covenant = covenant(seed);
        register(seed);
        employ(server.get(Organisations.class).all(), server.clock.instant(), seed);
    }

    private Covenant covenant(long seed) {
        SortedMap<String, String> files = new TreeMap<>();
        superuser
                .sql(
                        "SELECT name, content FROM covenant_file WHERE hash = (SELECT hash FROM covenant_version WHERE version = '2026.1')")
                .query(row -> {
                    files.put(row.getString("name"), fewerRules(row.getString("content"), seed));
                });
        Covenant made = switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant read) -> read;
            case CovenantReader.Unreadable unreadable ->
                throw new IllegalStateException(unreadable.problems().toString());
        };
        superuser
                .sql("INSERT INTO covenant_version (hash, covenant, version, valid_from) VALUES (?, ?, ?, ?)")
                .params(made.hash(), made.id(), made.version(), TODAY.minusDays(100))
                .update();
        files.forEach((name, content) -> superuser
                .sql("INSERT INTO covenant_file (hash, name, content) VALUES (?, ?, ?)")
                .params(made.hash(), name, content)
                .update());
        return made;
    }

    private String fewerRules(String content, long seed) {
        String text = RULE.matcher(content)
                .replaceAll(rule -> random.nextDouble() < KEPT
                        ? Matcher.quoteReplacement(rule.group())
                        : "geen regel: in deze proef weggelaten");
        return text.replace("versie: '2026.1'", "versie: 'proef " + seed + "'");
    }

    private void register(long seed) {
        covenant.partners().forEach(partner -> {
            if (random.nextDouble() < DONE) {
                Term term = term();
                signed.put(partner.id(), term);
                superuser
                        .sql("INSERT INTO covenant_signature (hash, partner, signed_on, ended_on) VALUES (?, ?, ?, ?)")
                        .params(covenant.hash(), partner.id(), term.from(), term.end())
                        .update();
            }
            if (random.nextDouble() < DONE) {
                Term term = term();
                assessed.put(partner.id(), term);
                superuser
                        .sql("INSERT INTO dpia (covenant, partner, adopted_on, ended_on) VALUES (?, ?, ?, ?)")
                        .params(covenant.id(), partner.id(), term.from(), term.end())
                        .update();
            }
        });
        for (String giver : List.of("politie", "jongerenwerk", "gemeente")) {
            Ruling ruling = new Ruling(giver, Set.of("c12", "c15"), term());
            decisions.add(ruling);
            superuser
                    .sql(
                            "INSERT INTO police_decision (covenant, number, giver, categories, from_date, ended_on) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(
                            covenant.id(),
                            "PROEF-" + seed + giver,
                            giver,
                            ruling.categories().toArray(String[]::new),
                            ruling.term().from(),
                            ruling.term().end())
                    .update();
        }
    }

    /** Mostly long; now and then it has yet to start, or ends within the time that the test runs through. */
    private Term term() {
        LocalDate from = random.nextInt(8) == 0 ? TODAY.plusDays(random.nextInt(30)) : TODAY.minusDays(90);
        return new Term(from, random.nextInt(5) == 0 ? from.plusDays(100) : from.plusYears(2));
    }

    private void employ(List<Organisation> organisations, Instant now, long seed) {
        for (Organisation organisation : organisations) {
            for (Role role : Role.values()) {
                UUID id = Ids.next(now);
                superuser
                        .sql(
                                "INSERT INTO professional (id, organisation_id, subject, name, function) VALUES (?, ?, ?, ?, ?)")
                        .params(id, organisation.id(), "proef-" + seed + "-" + role, "Proef Verzonnen", "proef")
                        .update();
                superuser
                        .sql("INSERT INTO professional_role (professional_id, role) VALUES (?, ?)")
                        .params(id, role.name())
                        .update();
                everybody.add(
                        new Mandate(new Professional(id, organisation, "Proef Verzonnen", "proef"), Set.of(role)));
            }
        }
    }

    /** Whether the kernel's specification lets a flow through when nothing but the register of a day is known. */
    boolean open(Disclosure disclosure, LocalDate day) {
        Facts facts = id -> known(id, disclosure.giver(), disclosure.receiver(), disclosure.category(), day);
        return covenant.vocabulary().ids(Dimension.ROLE).stream()
                .map(role -> new Question(
                        disclosure.giver(),
                        disclosure.receiver(),
                        role,
                        disclosure.category(),
                        disclosure.purpose(),
                        disclosure.phase(),
                        Extent.HIT))
                .anyMatch(question -> !(Specification.decide(covenant, question, facts) instanceof Decision.Refusal));
    }

    /** Whether the specification permits a share on every day from the one on which it was given. */
    boolean lawful(Disclosure share, SharingRequest wish, LocalDate day) {
        Item item = wish.item();
        Circumstances told = wish.circumstances();
        return DutchDays.of(share.givenAt()).datesUntil(day.plusDays(1)).allMatch(each -> {
            Facts facts = id -> switch (id) {
                case "niet-ouder-dan-12-maanden" ->
                    Truth.of(!requireNonNull(item.observedOn()).plusMonths(12).isBefore(each));
                case "bronterm-loopt" ->
                    Truth.of(requireNonNull(item.termEndsOn()).isAfter(each));
                default -> {
                    Truth registered = known(id, share.giver(), share.receiver(), share.category(), each);
                    yield registered == Truth.UNKNOWN ? told.facts().getOrDefault(id, Truth.UNKNOWN) : registered;
                }
            };
            return Specification.decide(covenant, share.question(covenant.vocabulary(), share.phase()), facts)
                    instanceof Decision.Permit;
        });
    }

    private Truth known(String condition, String giver, String receiver, String category, LocalDate day) {
        return switch (condition) {
            case "beiden-getekend" -> both(signed, giver, receiver, day);
            case "dpia-beiden" -> both(assessed, giver, receiver, day);
            case "artikel-20-besluit" ->
                Truth.of(decisions.stream()
                        .anyMatch(ruling -> ruling.giver().equals(giver)
                                && ruling.categories().contains(category)
                                && ruling.term().holds(day)));
            default -> Truth.UNKNOWN;
        };
    }

    private static Truth both(Map<String, Term> terms, String giver, String receiver, LocalDate day) {
        Term one = terms.get(giver);
        Term other = terms.get(receiver);
        return Truth.of(one != null && other != null && one.holds(day) && other.holds(day));
    }

    /** The words of a kind to choose from, within what a rule speaks of. */
    List<String> words(@Nullable Rule rule, Dimension dimension) {
        return covenant.vocabulary().askable(dimension).stream()
                .filter(word -> rule == null || rule.scope(dimension).holds(word))
                .toList();
    }

    /** Whether a share was given to who acts, for what they work on. */
    static boolean receives(Acting acting, Disclosure disclosure) {
        UUID reader = disclosure.receiverProfessionalId();
        return disclosure.receiverOrganisationId().equals(acting.organisationId())
                && (reader == null
                        ? acting.mandate().roles().contains(disclosure.receiverRole())
                        : reader.equals(acting.professionalId()))
                && disclosure.purpose().equals(acting.purpose().logged());
    }
}
