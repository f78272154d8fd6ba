package nl.perspectief.covenant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.language.Formatter;

/** Gives the blocks of a covenant one layout. */
final class Fmt implements Command {
    private static final String CHECK = "--check";

    @Override
    public String usage() {
        return "MAP [--check] : zet de blokken in één opmaak; de tekst ertussen blijft zoals hij is";
    }

    @Override
    public Set<String> options() {
        return Set.of(CHECK);
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public Answer run(Words words) {
        boolean write = !words.options().contains(CHECK);
        return Folder.with(words.plain().getFirst(), opened -> format(opened, write));
    }

    private static Answer format(Folder.Opened opened, boolean write) {
        SortedMap<String, String> formatted = Formatter.format(opened.files());
        boolean same = CovenantReader.read(formatted) instanceof CovenantReader.Readable(Covenant covenant)
                && Likeness.same(covenant, opened.covenant());
        if (!same) {
            return Answer.unusable(List.of("De opmaak zou veranderen wat er staat; er is niets geschreven."));
        }
        List<String> changed = opened.files().entrySet().stream()
                .filter(file -> !file.getValue().equals(formatted.get(file.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        return write
                ? write(opened, formatted, changed)
                : report(changed, "heeft niet de vaste opmaak", changed.isEmpty());
    }

    private static Answer write(Folder.Opened opened, SortedMap<String, String> formatted, List<String> changed) {
        List<String> failed = new ArrayList<>();
        for (String file : changed) {
            try {
                Files.writeString(opened.path().resolve(file), formatted.getOrDefault(file, ""));
            } catch (IOException e) {
                failed.add("‘" + file + "’ kan niet worden geschreven.");
            }
        }
        return failed.isEmpty() ? report(changed, "herschreven", true) : Answer.unusable(failed);
    }

    private static Answer report(List<String> changed, String what, boolean fine) {
        List<String> lines = changed.isEmpty()
                ? List.of("Alles staat in de vaste opmaak.")
                : changed.stream().map(file -> file + ": " + what).toList();
        return Answer.of(fine, lines, Map.of("changed", changed));
    }
}
