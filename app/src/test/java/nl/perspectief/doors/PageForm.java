package nl.perspectief.doors;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.identity.Visitor;
import org.springframework.web.util.HtmlUtils;

/**
 * One form of a page, as a browser would send it: all that is hidden in it, and what somebody types.
 *
 * @param hidden names of what the page itself gives
 * @param page on which it stands
 * @param fields names and values by turns; without the form token, which belongs to the session
 */
record PageForm(String action, List<String> fields, Set<String> hidden, String page) {
    private static final Pattern FORM = Pattern.compile(
            "<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>|"
                    + "<form[^>]*action=\"([^\"]*)\"[^>]*method=\"post\"[^>]*>(.*?)</form>",
            Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("<button[^>]*>");
    private static final Pattern NAMED = Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"");

    /** The first form of a page that goes there. */
    static PageForm in(HttpResponse<String> page, String action, String... typed) {
        return all(page.body()).stream()
                .filter(form -> form.action.equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no form to " + action + " on " + page.uri() + ", which gave " + page.statusCode()))
                .with(typed);
    }

    static List<PageForm> all(String body) {
        return FORM.matcher(body).results().map(found -> read(found, body)).toList();
    }

    private static PageForm read(MatchResult found, String body) {
        boolean first = found.group(1) != null;
        String inside = found.group(first ? 2 : 4);
        List<String> fields = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        Stream.concat(HIDDEN.matcher(inside).results(), pressed(inside))
                .filter(one -> !one.group(1).equals("_csrf"))
                .forEach(one -> {
                    hidden.add(one.group(1));
                    fields.add(one.group(1));
                    fields.add(HtmlUtils.htmlUnescape(one.group(2)));
                });
        return new PageForm(found.group(first ? 1 : 3), fields, Set.copyOf(hidden), body);
    }

    /** What the first button says, which is the one of the Enter key; another is pressed by {@link #with}. */
    private static Stream<MatchResult> pressed(String inside) {
        return BUTTON.matcher(inside)
                .results()
                .limit(1)
                .flatMap(button -> NAMED.matcher(button.group()).results());
    }

    /** With what somebody types; a field that is hidden too gets this value. */
    PageForm with(String... typed) {
        List<String> all = new ArrayList<>();
        Collection<String> names = new ArrayList<>();
        for (int i = 0; i < typed.length; i += 2) {
            names.add(typed[i]);
        }
        for (int i = 0; i < fields.size(); i += 2) {
            if (!names.contains(fields.get(i))) {
                all.addAll(fields.subList(i, i + 2));
            }
        }
        all.addAll(List.of(typed));
        return new PageForm(action, all, hidden, page);
    }

    /** The same with only what the page hides in it. */
    PageForm untyped() {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            if (hidden.contains(fields.get(i))) {
                kept.addAll(fields.subList(i, i + 2));
            }
        }
        return new PageForm(action, kept, hidden, page);
    }

    /** The first value of a field; nothing when it has none. */
    String value(String field) {
        for (int i = 0; i < fields.size(); i += 2) {
            if (fields.get(i).equals(field)) {
                return fields.get(i + 1);
            }
        }
        return "";
    }

    HttpResponse<String> send(Visitor visitor) {
        return visitor.submit(action, fields.toArray(String[]::new));
    }
}
