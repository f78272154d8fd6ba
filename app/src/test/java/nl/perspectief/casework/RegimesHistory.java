package nl.perspectief.casework;

import static nl.perspectief.harbour.HarbourDistrict.APPROACH;
import static nl.perspectief.harbour.HarbourDistrict.HOUSE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.informing.Postponement;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.Depth;
import nl.perspectief.sharing.disclosure.Disclosure;
import org.jspecify.annotations.Nullable;

/** What people do by chance in cases under two covenants of one installation, and with the register of both. */
final class RegimesHistory extends ComparedRegimes {
    private static final int EVENTS = Depth.of(4, 12);
    private static final int GIFTS = 24;

    /** Giver, sort of data and receiver, as far as a covenant may let it flow; whether it does is for the case. */
    private record Flow(String giver, String category, String receiver) {}

    private static final List<Flow> OF_APPROACH = List.of(
            new Flow("max", "patrol-note", "kai"),
            new Flow("max", "youth-contact", "lia"),
            new Flow("max", "custody-note", "noor"),
            new Flow("lia", "help-running", "noor"),
            new Flow("lia", "help-said", "kai"),
            new Flow("noor", "seen-heard", "nel"),
            new Flow("noor", "berth", "lia"),
            new Flow("nel", "school-days", "noor"));
    private static final List<Flow> OF_HOUSE = List.of(
            new Flow("max", "patrol-note", "kai"),
            new Flow("max", "patrol-note", "lia"),
            new Flow("lia", "house-help", "kai"),
            new Flow("lia", "why-here", "max"),
            new Flow("noor", "why-here", "max"),
            new Flow("noor", "house-promises", "lia"));

    /** Nothing is taken back or left unsaid when a case is handed over. */
    private boolean certainly;

    RegimesHistory(long seed) {
        super(seed);
    }

    void play() {
        for (RegimeCase one : List.copyOf(cases)) {
            begin(one);
        }
        compare();
        for (events = 0; events < EVENTS; events++) {
            happen(open());
            compare();
            for (int i = random.nextInt(5); i > 0; i--) {
                pass(Duration.ofMinutes(random.nextInt(60 * 24 * 7)));
                compare();
                if (random.nextInt(3) > 0) {
                    night();
                    compare();
                }
            }
        }
        thereAndBack();
        night();
        compare();
    }

    /** With all that handing over asks for: told, and everything in the register again. */
    private void thereAndBack() {
        for (String regime : List.of(APPROACH, HOUSE)) {
            HARBOUR.complete(regime);
        }
        registerChanged();
        certainly = true;
        RegimeCase one = opened(any(List.of(APPROACH, HOUSE)));
        tell(one);
        RegimeCase there = handOver(one);
        tell(there);
        handOver(there);
    }

    private void tell(RegimeCase one) {
        one.inform(new Together(today(), null, null, today(), today(), today()));
    }

    /** A case in which something can still be done. */
    private RegimeCase open() {
        List<RegimeCase> open = cases.stream().filter(one -> one.file().open()).toList();
        return open.isEmpty() ? opened(any(List.of(APPROACH, HOUSE))) : any(open);
    }

    private RegimeCase opened(String regime) {
        RegimeCase one = open(regime);
        begin(one);
        return one;
    }

    private void begin(RegimeCase one) {
        one.inform(new Together(
                null, Postponement.values()[0], today().plusDays(random.nextInt(70)), day(), day(), today()));
        SEATED.forEach(who -> one.sit(who, today().plusDays(random.nextInt(5) == 0 ? 9 : 300)));
        say(one);
        say(one);
        for (int i = 0; i < GIFTS; i++) {
            give(one);
        }
    }

    private void happen(RegimeCase one) {
        switch (random.nextInt(18)) {
            case 0, 1 -> informAnew(one);
            case 2 ->
                one.file().phase().next().filter(next -> next != Phase.SHIELDED).ifPresent(one::move);
            case 3 -> stand(one);
            case 4, 5 -> one.sit(any(SEATED), today().plusDays(1 + random.nextInt(200)));
            case 6, 7, 8 -> give(one);
            case 9, 10 -> say(one);
            case 11 -> takeBack(one);
            case 12 -> withdraw(one);
            case 13, 14 -> register();
            case 15 -> announce();
            case 16 -> handOver(one);
            default -> pass(Duration.ofDays(random.nextInt(20)));
        }
    }

    private @Nullable LocalDate day() {
        return random.nextInt(4) == 0 ? null : today();
    }

    private void informAnew(RegimeCase one) {
        boolean told = random.nextInt(3) > 0;
        boolean postponed = !told && random.nextInt(4) > 0;
        one.inform(new Together(
                told ? today() : null,
                postponed ? Postponement.values()[0] : null,
                postponed ? today().plusDays(random.nextInt(25)) : null,
                day(),
                day(),
                today()));
    }

    private void stand(RegimeCase one) {
        if (!one.seats.isEmpty()) {
            one.stand(any(List.copyOf(one.seats.keySet())));
        }
    }

    private void give(RegimeCase one) {
        if (random.nextInt(5) == 0) {
            one.act(any(SEATED));
            return;
        }
        Flow flow = any(one.regime.equals(APPROACH) ? OF_APPROACH : OF_HOUSE);
        boolean safe = flow.category().equals("help-running") && random.nextBoolean();
        Acting giver = safe ? people.on(flow.giver(), APPROACH, "keep-safe") : people.planning(flow.giver());
        LocalDate oldest = today().minusMonths(one.regime.equals(APPROACH) ? 9 : 6);
        one.offer(
                giver,
                flow.category(),
                flow.category().endsWith("promises") ? Extent.FULL : Extent.SUMMARY,
                flow.receiver(),
                new RegimeCase.Days(
                        oldest.plusDays(random.nextInt(90)),
                        today().plusDays(random.nextInt(90)),
                        today().plusDays(random.nextInt(300))));
    }

    /** Somebody says how a condition stands that nothing else tells, from some day until some day. */
    private void say(RegimeCase one) {
        boolean approach = one.regime.equals(APPROACH);
        Flow saying = any(
                approach
                        ? List.of(
                                new Flow("kai", "quay-talk", ""),
                                new Flow("lia", "secret-set-aside", ""),
                                new Flow("kai", "second-pair", ""))
                        : List.of(
                                new Flow("kai", "points-shown", ""),
                                new Flow("lia", "danger-here", ""),
                                new Flow("noor", "danger-here", "")));
        LocalDate from = today().plusDays(Math.max(0, random.nextInt(9) - 5));
        int longest = saying.category().startsWith("danger") ? 8 : 45;
        said += one.say(
                        saying.giver(),
                        saying.category(),
                        random.nextInt(5) > 0,
                        from,
                        from.plusDays(random.nextInt(longest)))
                ? 1
                : 0;
    }

    private void takeBack(RegimeCase one) {
        if (!one.sayers.isEmpty()) {
            one.takeBack(any(List.copyOf(one.sayers.keySet())));
        }
    }

    private void withdraw(RegimeCase one) {
        List<Disclosure> running =
                one.shares().stream().filter(share -> share.runsAt(now())).toList();
        if (!running.isEmpty()) {
            one.withdraw(any(running));
        }
    }

    /** Something under one of the covenants ends, or goes on. */
    private void register() {
        String regime = any(List.of(APPROACH, HOUSE));
        String hash = HARBOUR.covenant(regime).hash();
        String partner = any(List.of("harbour-police", "family-work", "quay-youth", "attendance-office", "eastquay"));
        LocalDate end = random.nextBoolean() ? null : today().plusDays(random.nextInt(6));
        switch (random.nextInt(3)) {
            case 0 -> HARBOUR.signed(hash, partner, end);
            case 1 -> HARBOUR.assessed(regime, partner, end);
            default -> HARBOUR.decided(regime, end);
        }
        registerChanged();
    }

    /** Once: another version of one covenant, that most sign. */
    private void announce() {
        if (!announced) {
            announced = true;
            String hash = HARBOUR.announced(today().plusDays(1 + random.nextInt(20)));
            for (Partner partner : HARBOUR.covenant(APPROACH).partners()) {
                if (random.nextInt(6) > 0) {
                    HARBOUR.signed(hash, partner.id(), null);
                }
            }
            registerChanged();
        }
    }

    /** To the other covenant, as far as it comes. @return the case that goes on, or the same when it does not */
    private RegimeCase handOver(RegimeCase one) {
        if (one.file().phase() == Phase.START) {
            one.move(Phase.PLAN);
        }
        HandingOver over = new HandingOver(one, HARBOUR.server, people);
        String to = one.regime.equals(APPROACH) ? HOUSE : APPROACH;
        UUID decision = over.decide(to).orElse(null);
        if (decision == null || !over.agree(decision)) {
            return one;
        }
        compare();
        over.bring(
                "una", one.regime.equals(APPROACH) ? "own-voice" : "house-voice", certainly || random.nextInt(5) > 0);
        if (one.regime.equals(APPROACH)) {
            over.bring("noor", "seen-heard", random.nextInt(4) > 0);
            over.bring("nel", "school-days", true);
        }
        compare();
        pass(Duration.ofHours(random.nextInt(24 * 9)));
        compare();
        if (!certainly && random.nextInt(4) == 0) {
            over.takeBack(decision);
            compare();
            return one;
        }
        RegimeCase next =
                over.carryOut(decision).map(successor -> follow(successor, to)).orElse(one);
        handedOver += next == one ? 0 : 1;
        compare();
        if (next != one) {
            begin(next);
            compare();
        }
        return next;
    }
}
