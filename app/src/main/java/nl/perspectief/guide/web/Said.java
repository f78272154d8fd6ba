package nl.perspectief.guide.web;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.helplines.FixedNumbers;
import nl.perspectief.guide.helplines.Helpline;
import org.springframework.web.util.HtmlUtils;

/**
 * A line as it goes into a page, with the numbers of the partnership in the place of {@code {contact:..}}.
 *
 * @param lines by key
 */
public record Said(Map<String, Helpline> lines) {
    private static final Pattern CONTACT = Pattern.compile("\\{contact:([a-z0-9-]+)}");

    public Content of(Claim claim) {
        return of(claim.text());
    }

    public Content of(String text) {
        String html = CONTACT.matcher(HtmlUtils.htmlEscape(text, "UTF-8")).replaceAll(this::link);
        return output -> output.writeContent(html);
    }

    /** The same on paper, where nothing is clicked. */
    public String plain(Claim claim) {
        return plain(claim.text());
    }

    public String plain(String text) {
        return CONTACT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        reach(found).map(Helpline::shown).orElse("")));
    }

    /** The numbers on which a life can depend are not taken from the list. */
    private Optional<String> reach(MatchResult found) {
        String key = found.group(1);
        Optional<Helpline> kept = Optional.ofNullable(lines.get(key));
        return FixedNumbers.of(key).or(() -> kept.map(Helpline::reach));
    }

    private String link(MatchResult found) {
        return reach(found)
                .map(reach -> link(Helpline.link(reach), Helpline.shown(reach)))
                .orElse("");
    }

    private static String link(String address, String shown) {
        return Matcher.quoteReplacement("<a class=\"utrecht-link ps-nowrap\" href=\""
                + HtmlUtils.htmlEscape(address, "UTF-8") + "\">" + HtmlUtils.htmlEscape(shown, "UTF-8") + "</a>");
    }
}
