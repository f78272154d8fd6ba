package nl.perspectief.guide.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.Reference;

/** A bullet: one or more sentences, and between brackets what they rest on. */
final class ClaimReader {
    private static final Pattern CLAIM = Pattern.compile("(.+?)\\s*\\[([^\\[\\]]+)]");

    private ClaimReader() {}

    static List<Claim> all(String file, List<String> bullets) {
        return bullets.stream().map(bullet -> of(file, bullet)).toList();
    }

    static Claim of(String file, String bullet) {
        Matcher parts = CLAIM.matcher(bullet);
        if (!parts.matches()) {
            throw new UnreadableGuide(file, "a bullet does not say what it rests on: " + bullet);
        }
        return new Claim(
                parts.group(1),
                Arrays.stream(parts.group(2).split(";"))
                        .map(one -> reference(file, one.strip()))
                        .toList());
    }

    private static Reference reference(String file, String written) {
        return Reference.read(written).orElseThrow(() -> new UnreadableGuide(file, "this is no source: " + written));
    }
}
