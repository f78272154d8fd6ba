package nl.perspectief.guide.web;

import gg.jte.Content;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.guide.Claim;
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

    private String link(java.util.regex.MatchResult found) {
        Helpline line = lines.get(found.group(1));
        return line == null
                ? ""
                : Matcher.quoteReplacement("<a class=\"utrecht-link ps-nowrap\" href=\""
                        + HtmlUtils.htmlEscape(line.link(), "UTF-8") + "\">"
                        + HtmlUtils.htmlEscape(line.shown(), "UTF-8") + "</a>");
    }
}
