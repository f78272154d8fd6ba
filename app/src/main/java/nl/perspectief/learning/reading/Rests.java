package nl.perspectief.learning.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.Reference;
import nl.perspectief.learning.reading.Written.Line;

/** Reads what is said, and between brackets what it rests on: sources of the guide. */
record Rests(Written written, Known known) {
    private static final Pattern RESTS = Pattern.compile("(.+?)\\s*\\[([^\\[\\]]+)]");

    Claim claim(Line line, String text) {
        Matcher parts = RESTS.matcher(text);
        return parts.matches()
                ? new Claim(
                        parts.group(1),
                        Arrays.stream(parts.group(2).split(";"))
                                .map(one -> reference(line, one.strip()))
                                .toList())
                : new Claim(text, List.of());
    }

    /** One that has to say what it rests on. */
    Claim sourced(Line line, String text) {
        Claim claim = claim(line, text);
        if (claim.references().isEmpty()) {
            throw written.wrong(line, "it does not say what it rests on");
        }
        return claim;
    }

    private Reference reference(Line line, String code) {
        return Reference.read(code)
                .filter(read -> !(read instanceof Reference.Cited cited)
                        || known.source().test(cited.code()))
                .orElseThrow(() -> written.wrong(line, "this is no source: " + code));
    }
}
