package nl.perspectief.learning.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.guide.Claim;
import nl.perspectief.learning.Choice;
import nl.perspectief.learning.Ending;
import nl.perspectief.learning.Scene;
import nl.perspectief.learning.reading.Written.Line;
import org.jspecify.annotations.Nullable;

/** The lines below the head: scenes with a title, and then how it ends. */
final class StoryReader {
    private static final Pattern SCENE = Pattern.compile("## ([a-z]+): (.+)");
    private static final Pattern ENDING = Pattern.compile("## ([a-z]+)");
    private static final Pattern CHOICE = Pattern.compile("- choice ([a-z]+): (.+?) => (.+)");
    private static final Pattern TOLD = Pattern.compile("- (tell|also): (.+)");

    private final Written written;
    private final Known known;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<Ending, List<Claim>> endings = new EnumMap<>(Ending.class);

    /** A scene that is being read. */
    private record Draft(Line heading, String title, List<Claim> tell, List<Claim> also, Map<Line, Choice> choices) {}

    StoryReader(Written written, Known known) {
        this.written = written;
        this.known = known;
        Draft scene = null;
        List<Claim> ending = null;
        for (Line line : written.body()) {
            if (line.text().startsWith("## ")) {
                scene = scene(line);
                ending = scene == null ? ending(line) : null;
            } else if (scene != null) {
                into(scene, line);
            } else if (ending != null && line.text().startsWith("- ")) {
                ending.add(claim(line, line.text().substring(2)));
            } else {
                throw written.wrong(line, "it belongs to no scene and no ending");
            }
        }
    }

    private @Nullable Draft scene(Line line) {
        Matcher heading = SCENE.matcher(line.text());
        if (!heading.matches()) {
            return null;
        }
        Draft scene = new Draft(line, heading.group(2), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        if (!endings.isEmpty()) {
            throw written.wrong(line, "a scene stands behind an ending");
        }
        if (drafts.put(heading.group(1), scene) != null || heading.group(1).equals(Choice.END)) {
            throw written.wrong(line, "a scene cannot have this name: " + heading.group(1));
        }
        return scene;
    }

    private List<Claim> ending(Line line) {
        Matcher heading = ENDING.matcher(line.text());
        Ending ending = Arrays.stream(Ending.values())
                .filter(one -> heading.matches() && one.name().equalsIgnoreCase(heading.group(1)))
                .findFirst()
                .orElseThrow(() -> written.wrong(line, "it is no scene with a title, and no ending"));
        List<Claim> claims = new ArrayList<>();
        if (endings.put(ending, claims) != null) {
            throw written.wrong(line, "an ending stands here twice");
        }
        return claims;
    }

    private void into(Draft scene, Line line) {
        Matcher told = TOLD.matcher(line.text());
        Matcher choice = CHOICE.matcher(line.text());
        if (choice.matches()) {
            scene.choices()
                    .put(line, new Choice(choice.group(1), choice.group(2).strip(), claim(line, choice.group(3))));
        } else if (!told.matches()) {
            throw written.wrong(line, "it is no tell, no also, and no choice with what follows");
        } else if (told.group(1).equals("tell")) {
            scene.tell().add(claim(line, told.group(2)));
        } else {
            Claim also = claim(line, told.group(2));
            if (also.references().isEmpty()) {
                throw written.wrong(line, "what it can also be does not say what it rests on");
            }
            scene.also().add(also);
        }
    }

    private Claim claim(Line line, String text) {
        return new Rests(written, known).claim(line, text);
    }

    Map<String, Scene> scenes() {
        Map<String, Map<Line, Choice>> choices = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> choices.put(name, draft.choices()));
        Map<String, Line> headings = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> headings.put(name, draft.heading()));
        new Ways(written, headings, choices).check();
        Map<String, Scene> scenes = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> {
            if (draft.tell().isEmpty()) {
                throw written.wrong(draft.heading(), "a scene tells nothing");
            }
            scenes.put(
                    name,
                    new Scene(
                            draft.title(),
                            draft.tell(),
                            draft.also(),
                            List.copyOf(draft.choices().values())));
        });
        return scenes;
    }

    Map<Ending, List<Claim>> endings() {
        for (Ending ending : Ending.values()) {
            if (endings.getOrDefault(ending, List.of()).isEmpty()) {
                throw new UnreadableExercise(
                        written.file(),
                        written.body().isEmpty() ? 1 : written.body().getLast().number(),
                        "it does not say " + ending);
            }
        }
        return endings;
    }
}
