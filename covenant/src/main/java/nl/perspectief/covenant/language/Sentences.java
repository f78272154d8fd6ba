package nl.perspectief.covenant.language;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.ReadingTerm;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Scope;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** A rule as a Dutch sentence: the one renderer behind the text in the margin, the explanation and the difference. */
public final class Sentences {
    private static final int MANY = 3;

    private final Vocabulary words;

    public Sentences(Vocabulary words) {
        this.words = words;
    }

    /** The whole rule, in one to four sentences. */
    public String of(Rule rule) {
        return rule.effect() == Effect.PERMIT ? permission(rule) : prohibition(rule);
    }

    private String permission(Rule rule) {
        List<String> sentences = new ArrayList<>();
        sentences.add(core(rule, "") + conditions(", mits ", rule.all()) + ".");
        sentences.add(onward(rule.onward()));
        if (rule.keep() != null) {
            sentences.add("Lezen kan hooguit " + term(rule.keep()) + ".");
        }
        if (!rule.obligations().isEmpty()) {
            sentences.add(obligations(rule));
        }
        sentences.add(grounds(rule.grounds()));
        return String.join(" ", sentences);
    }

    private String prohibition(Rule rule) {
        String sentence =
                core(rule, " niet") + conditions(" als ", rule.all()) + conditions(", tenzij ", rule.unless()) + ".";
        return rule.grounds().isEmpty() ? sentence : sentence + " " + grounds(rule.grounds());
    }

    /** Who may (not) give what to whom, for what and when. */
    private String core(Rule rule, String not) {
        Scope givers = rule.scope(Dimension.GIVER);
        return capital(partners(givers, Dimension.GIVER))
                + (givers.all() || givers.written().size() == 1 ? " mag " : " mogen ")
                + categories(rule.scope(Dimension.CATEGORY))
                + not
                + form(rule)
                + " geven aan "
                + partners(rule.scope(Dimension.RECEIVER), Dimension.RECEIVER)
                + roles(rule.scope(Dimension.ROLE))
                + purposes(rule.scope(Dimension.PURPOSE))
                + phases(rule.scope(Dimension.PHASE));
    }

    /** What a rule says of one dimension, as it stands in its sentence: with the words and commas that lead it in. */
    public String says(Dimension dimension, Scope scope) {
        return switch (dimension) {
            case GIVER, RECEIVER -> partners(scope, dimension);
            case ROLE -> roles(scope);
            case CATEGORY -> categories(scope);
            case PURPOSE -> purposes(scope);
            case PHASE -> phases(scope);
        };
    }

    private String partners(Scope scope, Dimension dimension) {
        return scope.all() ? "elke partner" : names(scope, dimension, "en");
    }

    private String categories(Scope scope) {
        return scope.all() ? "gegevens van elke soort" : names(scope, Dimension.CATEGORY, "en");
    }

    private String roles(Scope scope) {
        return scope.all() ? "" : " (" + names(scope, Dimension.ROLE, "of") + ")";
    }

    private String purposes(Scope scope) {
        return scope.all() ? ", voor welk doel ook" : ", voor " + names(scope, Dimension.PURPOSE, "of");
    }

    private String phases(Scope scope) {
        if (scope.all()) {
            return ", in elke fase";
        }
        List<String> order = words.ids(Dimension.PHASE);
        List<String> written = scope.written().stream()
                .sorted((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)))
                .toList();
        int first = order.indexOf(written.getFirst());
        boolean row = written.size() >= MANY && order.indexOf(written.getLast()) - first == written.size() - 1;
        if (row) {
            return ", van " + words.name(Dimension.PHASE, written.getFirst()) + " tot en met "
                    + words.name(Dimension.PHASE, written.getLast());
        }
        return ", in de fase "
                + enumerate(
                        written.stream()
                                .map(id -> words.name(Dimension.PHASE, id))
                                .toList(),
                        "of");
    }

    private static String form(Rule rule) {
        boolean permit = rule.effect() == Effect.PERMIT;
        return switch (rule.form()) {
            case HIT -> permit ? " alleen als treffer" : "";
            case SUMMARY -> permit ? " in een samenvatting" : " met inhoud";
            case FULL -> " volledig";
        };
    }

    /** A form as it follows "geven". */
    public static String of(Extent form) {
        return switch (form) {
            case HIT -> "alleen of er iets bekend is";
            case SUMMARY -> "een samenvatting";
            case FULL -> "volledig";
        };
    }

    private String conditions(String lead, List<String> ids) {
        return ids.isEmpty()
                ? ""
                : lead + enumerate(ids.stream().map(this::condition).toList(), "en");
    }

    /** A condition as a clause that can follow "mits". */
    public String condition(String id) {
        return words.condition(id).map(Condition::name).orElse(id);
    }

    /** Whether the receiver may pass it on, as a sentence. */
    public static String onward(Onward onward) {
        return switch (onward) {
            case NO -> "De ontvanger geeft het niet door.";
            case WITH_CONSENT -> "De ontvanger geeft het alleen door als de gever daarmee instemt.";
            case YES -> "De ontvanger mag het doorgeven.";
        };
    }

    private static String obligations(Rule rule) {
        return Stream.of(Obligation.values())
                .filter(rule.obligations()::contains)
                .map(Sentences::of)
                .collect(Collectors.joining(" "));
    }

    /** What an obligation asks, as a sentence. */
    public static String of(Obligation obligation) {
        return switch (obligation) {
            case LOG -> "Het delen wordt vastgelegd.";
            case INFORM -> "De jongere en de ouders krijgen het te horen.";
            case FOUR_EYES -> "Een tweede persoon kijkt mee.";
            case EXPIRE -> "Het lezen eindigt op een datum.";
            case HAND_OVER -> "De ontvanger heeft geen toegang: het wordt op papier of mondeling gegeven.";
        };
    }

    /** The legal grounds with the date of their text, as a sentence. */
    public String grounds(List<String> ids) {
        List<String> names = ids.stream().map(this::ground).toList();
        return "Grond: " + enumerate(names, "en") + ".";
    }

    private String ground(String id) {
        return words.ground(id).map(Ground::name).orElse(id);
    }

    /** A term in words, such as "4 weken". */
    public static String term(ReadingTerm keep) {
        Period period = keep.period();
        if (period.getYears() > 0) {
            return period.getYears() + " jaar";
        }
        if (period.getMonths() > 0) {
            return period.getMonths() + (period.getMonths() == 1 ? " maand" : " maanden");
        }
        int days = period.getDays();
        if (days % 7 == 0) {
            return days / 7 + (days == 7 ? " week" : " weken");
        }
        return days + (days == 1 ? " dag" : " dagen");
    }

    private String names(Scope scope, Dimension dimension, String last) {
        return enumerate(
                scope.written().stream().map(id -> words.name(dimension, id)).toList(), last);
    }

    /** "a, b en c". */
    public static String enumerate(List<String> parts, String last) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + last + " " + parts.getLast();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
