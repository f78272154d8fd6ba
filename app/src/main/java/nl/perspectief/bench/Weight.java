package nl.perspectief.bench;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a first visit to a page costs over the wire: the page and all that it names, without headers. Fonts that a style
 * sheet names are apart, because a browser fetches only those whose characters are on the page.
 *
 * @param failed how many of the named files did not come
 */
record Weight(int html, int files, int fonts, int count, int failed) {
    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg|png|ico|woff2))\"");
    private static final Pattern FONT = Pattern.compile("url\\([\"']?([^)\"']+\\.woff2)[\"']?\\)");

    static Weight of(Browser browser, String path) throws IOException {
        Browser.Answer page = browser.get(path);
        int files = 0;
        int failed = 0;
        Set<String> fonts = new LinkedHashSet<>();
        Set<String> named = found(NAMED, page.text());
        for (String name : named) {
            Browser.Answer file = browser.get(name);
            files += file.bytes();
            failed += file.status() == 200 ? 0 : 1;
            if (name.endsWith(".css")) {
                found(FONT, file.text())
                        .forEach(font -> fonts.add(file.uri().resolve(font).getPath()));
            }
        }
        int fontBytes = 0;
        for (String font : fonts) {
            fontBytes += browser.get(font).bytes();
        }
        return new Weight(page.bytes(), files, fontBytes, 1 + named.size(), failed);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
