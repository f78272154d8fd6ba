package nl.perspectief.covenant.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.analysis.Difference;

/** Tells exactly what changes from one version to another. */
final class Diff implements Command {
    @Override
    public String usage() {
        return "MAP1 MAP2 : zegt precies wat er verandert van de ene versie naar de andere";
    }

    @Override
    public int least() {
        return 2;
    }

    @Override
    public int most() {
        return 2;
    }

    @Override
    public Answer run(Words words) {
        Folder before = Folder.open(words.plain().get(0));
        Folder after = Folder.open(words.plain().get(1));
        return before instanceof Folder.Opened old && after instanceof Folder.Opened fresh
                ? difference(old.covenant(), fresh.covenant())
                : Answer.unusable(Folder.problems(List.of(before, after)));
    }

    private static Answer difference(Covenant before, Covenant after) {
        List<String> sentences = Difference.between(before, after).sentences();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("before", before.hash());
        json.put("after", after.hash());
        json.put("changes", sentences);
        boolean same = sentences.isEmpty();
        String none = before.hash().equals(after.hash())
                ? "Dit is hetzelfde document."
                : "De tekst verschilt, maar wie wat mag weten blijft hetzelfde.";
        return Answer.of(same, same ? List.of(none) : sentences, json);
    }
}
