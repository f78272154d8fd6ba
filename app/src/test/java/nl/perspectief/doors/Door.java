package nl.perspectief.doors;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import org.jspecify.annotations.Nullable;

/**
 * What we want of an endpoint.
 *
 * @param path as the endpoint has it, sometimes with a query that holds an id too
 * @param kind the purpose that the page works for, or {@code open}, {@code login} or {@code machine}
 * @param roles one of which is needed; none when every mandate will do
 * @param people who reach the one thing of the test that the path is about; null when it is about nothing in particular
 */
record Door(
        String method,
        String path,
        String kind,
        Set<Role> roles,
        @Nullable Set<String> people) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** The endpoint it is about. */
    String name() {
        return method + " " + path.replaceFirst("\\?.*", "");
    }

    String whole() {
        return method + " " + path;
    }

    boolean open() {
        return kind.equals("open");
    }

    /** Whether a login is enough, without a mandate. */
    boolean login() {
        return kind.equals("login");
    }

    boolean machine() {
        return kind.equals("machine");
    }

    /** Whether it asks who acts, and for what. */
    boolean underMandate() {
        return !open() && !login() && !machine();
    }

    /** Whether the id is in a query, beside a page that is there without it. */
    boolean asks() {
        return path.matches(".*[?].*[{].*");
    }

    boolean admits(Mandate mandate) {
        return roles.isEmpty() || !Collections.disjoint(roles, mandate.roles());
    }

    boolean reachedBy(String subject) {
        return people != null && people.contains(subject);
    }

    /** Whether the code says the same. */
    boolean agreesWith(@Nullable WorksFor under) {
        if (under == null) {
            return !underMandate();
        }
        return underMandate()
                && kind.equals(under.purpose().length == 0 ? under.own() : under.purpose()[0].name())
                && (under.purpose().length == 1 || PurposeWords.OWN.contains(kind))
                && roles.equals(new TreeSet<>(Arrays.asList(under.roles())));
    }

    /** The names of what the path leaves open. */
    List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The path to knock at. */
    String filled(UnaryOperator<String> value) {
        return VARIABLE.matcher(path.replace("**", "iets")).replaceAll(found -> value.apply(found.group(1)));
    }
}
