package nl.perspectief.learning.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.guide.Claim;
import nl.perspectief.learning.reading.Written.Line;
import nl.perspectief.learning.session.Aside;
import nl.perspectief.learning.session.TeamSession;
import nl.perspectief.learning.session.TeamSession.Part;
import nl.perspectief.learning.session.TeamSession.Slide;

/** A session from its file: a script without a gap of 45 minutes, three asides, and slides. */
final class SessionReader {
    private static final Pattern PART = Pattern.compile("(\\d+)-(\\d+) ([^:?!]+[:?!]) (.+)");
    private static final String SCRIPT = "script";
    private static final String SLIDES = "slides";

    private final Written written;
    private final Rests rests;
    private final List<Part> script = new ArrayList<>();
    private final Map<Aside, List<Claim>> asides = new EnumMap<>(Aside.class);
    private final List<Slide> slides = new ArrayList<>();

    private SessionReader(Written written, Known known) {
        this.written = written;
        this.rests = new Rests(written, known);
        String section = "";
        for (Line line : written.body()) {
            if (line.text().startsWith("## ")) {
                section = line.text().substring(3);
            } else {
                into(section, line);
            }
        }
    }

    static TeamSession of(String file, String slug, String text, Known known) {
        Written written = Written.of(file, text);
        SessionReader read = new SessionReader(written, known);
        read.demandWhole();
        String reviewer = written.value("reviewer");
        return new TeamSession(
                slug,
                written.number("session"),
                written.value("title"),
                written.value("summary"),
                cards(written, known),
                written.day("written"),
                reviewer.equals("none") ? null : reviewer,
                written.day("review-before"),
                read.script,
                read.asides,
                read.slides);
    }

    private static List<String> cards(Written written, Known known) {
        List<String> cards = Arrays.asList(written.value("cards").split("\\s+"));
        cards.stream().filter(card -> !known.cards().contains(card)).forEach(card -> {
            throw written.wrong(written.line("cards"), "the guide has no such card: " + card);
        });
        return cards;
    }

    private void into(String section, Line line) {
        if (section.equals(SLIDES) && line.text().startsWith("### ")) {
            slides.add(new Slide(line.text().substring(4), List.of()));
        } else if (!line.text().startsWith("- ")) {
            throw written.wrong(line, "it belongs to no part of a session");
        } else {
            say(section, line, line.text().substring(2));
        }
    }

    private void say(String section, Line line, String text) {
        switch (section) {
            case SCRIPT -> script.add(part(line, text));
            case SLIDES -> slide(line, text);
            default ->
                asides.computeIfAbsent(aside(section, line), _ -> new ArrayList<>())
                        .add(rests.sourced(line, text));
        }
    }

    private void slide(Line line, String text) {
        if (slides.isEmpty()) {
            throw written.wrong(line, "it stands on no slide");
        }
        Slide last = slides.removeLast();
        List<Claim> lines = new ArrayList<>(last.lines());
        lines.add(rests.sourced(line, text));
        slides.add(new Slide(last.title(), lines));
    }

    private Aside aside(String section, Line line) {
        return Arrays.stream(Aside.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(section))
                .findFirst()
                .orElseThrow(() -> written.wrong(line, "a session has no part " + section));
    }

    private Part part(Line line, String text) {
        Matcher parts = PART.matcher(text);
        if (!parts.matches()) {
            throw written.wrong(line, "it is no part with its minutes and a title");
        }
        int from = Integer.parseInt(parts.group(1));
        int before = script.isEmpty() ? 0 : script.getLast().until();
        if (from != before) {
            throw written.wrong(line, "the part before ends at minute " + before);
        }
        return new Part(
                from,
                Integer.parseInt(parts.group(2)),
                parts.group(3).replaceFirst(":$", ""),
                rests.sourced(line, parts.group(4)));
    }

    private void demandWhole() {
        Line last = written.body().isEmpty() ? new Line(1, "") : written.body().getLast();
        if (script.isEmpty() || script.getLast().until() != TeamSession.MINUTES) {
            throw written.wrong(last, "its script is not of " + TeamSession.MINUTES + " minutes");
        }
        if (asides.size() != Aside.values().length) {
            throw written.wrong(
                    last, "it does not say how names stay out, what to do with a real case, and what comes after");
        }
        if (slides.isEmpty() || slides.stream().anyMatch(slide -> slide.lines().isEmpty())) {
            throw written.wrong(last, "it has no slides, or an empty one");
        }
    }
}
