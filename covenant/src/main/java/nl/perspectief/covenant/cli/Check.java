package nl.perspectief.covenant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.analysis.Abilities;
import nl.perspectief.covenant.analysis.Finding;
import nl.perspectief.covenant.analysis.Finding.Weight;
import nl.perspectief.covenant.analysis.Findings;
import nl.perspectief.covenant.language.Problem;
import nl.perspectief.covenant.vocabulary.Clashes;

/** Reads covenants and proves what is wrong with them. */
final class Check implements Command {
    @Override
    public String usage() {
        return "MAP… : leest convenanten en bewijst wat eraan mankeert";
    }

    @Override
    public int most() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Answer run(Words words) {
        List<String> lines = new ArrayList<>();
        List<Map<String, ?>> documents = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int code = Answer.FINE;
        for (String path : words.plain()) {
            switch (Folder.open(path)) {
                case Folder.Closed closed -> {
                    problems.addAll(closed.lines());
                    documents.add(unreadable(closed));
                    code = Answer.UNUSABLE;
                }
                case Folder.Opened opened -> {
                    List<Finding> findings = Findings.of(opened.covenant());
                    List<String> clashes = Clashes.sentences(opened.covenant().vocabulary());
                    lines.addAll(lines(path, findings));
                    clashes.forEach(clash -> lines.add("  FOUT: " + clash));
                    lines.addAll(application(opened.covenant()));
                    documents.add(document(path, opened, findings));
                    code = Math.max(
                            code, mistakes(findings) > 0 || !clashes.isEmpty() ? Answer.ATTENTION : Answer.FINE);
                }
            }
        }
        return new Answer(code, lines, problems, Map.of("documents", documents));
    }

    private static long mistakes(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind().weight() == Weight.MISTAKE)
                .count();
    }

    private static List<String> lines(String path, List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        long mistakes = mistakes(findings);
        long remarks = findings.size() - mistakes;
        lines.add(path + ": " + count(mistakes, "fout", "fouten") + ", " + count(remarks, "opmerking", "opmerkingen")
                + ".");
        for (Finding finding : findings) {
            String weight = finding.kind().weight() == Weight.MISTAKE ? "FOUT" : "Let op";
            lines.add("  " + weight + " (" + finding.kind().dutch() + "): " + finding.sentence());
            lines.add("    Vraag maar: explain " + path + " " + Asked.words(finding.question(), finding.facts()));
        }
        return lines;
    }

    private static List<String> application(Covenant covenant) {
        return Abilities.sentences(covenant).stream()
                .map(sentence -> "  Voor de software: " + sentence)
                .toList();
    }

    private static String count(long number, String one, String more) {
        return number == 0 ? "geen " + more : number + " " + (number == 1 ? one : more);
    }

    private static Map<String, ?> unreadable(Folder.Closed closed) {
        return Json.object(
                "folder",
                closed.path(),
                "problems",
                closed.problems().isEmpty()
                        ? closed.lines()
                        : closed.problems().stream().map(Check::problem).toList());
    }

    private static Map<String, ?> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", problem.place().file());
        json.put("line", problem.place().line());
        json.put("words", problem.words());
        json.put("wrong", problem.wrong());
        json.put("instead", problem.instead());
        return json;
    }

    private static Map<String, ?> document(String path, Folder.Opened opened, List<Finding> findings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folder", path);
        json.put("hash", opened.covenant().hash());
        json.put("clashes", Clashes.sentences(opened.covenant().vocabulary()));
        json.put("application", Abilities.sentences(opened.covenant()));
        json.put("findings", findings.stream().map(Check::finding).toList());
        return json;
    }

    private static Map<String, ?> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", finding.kind());
        json.put("weight", finding.kind().weight());
        json.put("about", finding.about());
        json.put("sentence", finding.sentence());
        json.put("question", Asked.json(finding.question()));
        json.put("facts", Asked.json(finding.facts()));
        return json;
    }
}
