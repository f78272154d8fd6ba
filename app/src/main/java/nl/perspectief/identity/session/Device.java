package nl.perspectief.identity.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A browser in plain words, to know one's own again. Nothing else of what it says of itself is kept.
 *
 * @param browser empty when not known
 * @param system empty when not known
 */
public record Device(String browser, String system) {
    private static final Map<String, String> BROWSERS = words(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "Chrom",
            "Chrome",
            "CriOS",
            "Chrome",
            "Safari",
            "Safari");
    private static final Map<String, String> SYSTEMS = words(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Macintosh",
            "macOS",
            "Linux",
            "Linux");

    /** What a browser says of itself names others too; the first that fits is the one. */
    static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }

    /** The text key of how it is said, which takes browser and system. */
    public String key() {
        return "identity.device."
                + (browser.isEmpty() ? system.isEmpty() ? "unknown" : "system" : system.isEmpty() ? "browser" : "both");
    }
}
