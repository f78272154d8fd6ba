package nl.perspectief.sharing.web;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import org.springframework.web.util.HtmlUtils;

/** A page of "May I share this?" as somebody reads it. */
record AskedPage(int status, String body) {
    private static final Pattern SENTENCE = Pattern.compile("class=\"ps-answer-word\".*?</h2>", Pattern.DOTALL);
    private static final Pattern STEPS = Pattern.compile("<ol class=\"ps-needed\">(.*?)</ol>", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("<li>(.*?)</li>", Pattern.DOTALL);
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern WHOM = Pattern.compile("href=\"(/mag-ik-delen\\?[^\"]*wie=[^\"]+)\"");

    static AskedPage of(Visitor visitor, String path) {
        var answer = visitor.get(path);
        return new AskedPage(answer.statusCode(), answer.body());
    }

    private static List<String> found(Pattern pattern, String in) {
        return pattern.matcher(in)
                .results()
                .map((MatchResult one) -> one.groupCount() == 0 ? one.group() : one.group(1))
                .toList();
    }

    static String plain(String html) {
        String text = html.replaceFirst("^[^<]*>", "").replaceAll("<[^>]+>", " ");
        return HtmlUtils.htmlUnescape(text).replaceAll("\\s+", " ").strip();
    }

    /** Each answer, which is one sentence. */
    List<String> sentences() {
        return found(SENTENCE, body).stream().map(AskedPage::plain).toList();
    }

    /** Everything that has to be done first, as it is written. */
    List<String> steps() {
        return found(STEPS, body).stream()
                .flatMap(list -> found(STEP, list).stream())
                .toList();
    }

    static List<String> links(String html) {
        return found(HREF, html).stream().map(HtmlUtils::htmlUnescape).toList();
    }

    /** Where each of those with whom one can share leads. */
    List<String> whom() {
        return found(WHOM, body).stream()
                .map(HtmlUtils::htmlUnescape)
                .distinct()
                .toList();
    }

    /** What is read on the page without opening anything. */
    String unfolded() {
        return plain(body.replaceAll("(?s)^.*<main", "<main")
                .replaceAll("(?s)</main>.*", "")
                .replaceAll("(?s)<details.*?</details>", ""));
    }
}
