package nl.perspectief.covenant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.engine.LoggedDecision;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.vocabulary.Remedy;

/** Answers one question with its reasons, and with every way to make it lawful. */
final class Explain implements Command {
    @Override
    public String usage() {
        return "MAP giver=… receiver=… role=… category=… purpose=… phase=… form=… [voorwaarde=true|false …] [date=…] :"
                + " beantwoordt één vraag, met de redenen en met wat er nog nodig is";
    }

    @Override
    public boolean takesNames() {
        return true;
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public Answer run(Words words) {
        return Folder.with(words.plain().getFirst(), opened -> {
            Covenant covenant = opened.covenant();
            Inquiry inquiry = new Inquiry(covenant.vocabulary(), words.named());
            if (!inquiry.problems().isEmpty()) {
                return Answer.unusable(inquiry.problems());
            }
            return inquiry.date().filter(covenant.validFrom()::isAfter).isPresent()
                    ? early(covenant)
                    : explain(covenant, inquiry);
        });
    }

    private static Answer early(Covenant covenant) {
        String line = "Nee. Dit convenant geldt pas vanaf " + covenant.validFrom() + ".";
        return Answer.of(false, List.of(line), Json.object("permitted", false, "validFrom", covenant.validFrom()));
    }

    private static Answer explain(Covenant covenant, Inquiry inquiry) {
        CompiledCovenant engine = CompiledCovenant.of(covenant);
        Explanation explanation = engine.explain(inquiry.question(), inquiry.facts());
        LoggedDecision logged = LoggedDecision.of(engine, inquiry.question(), inquiry.facts());
        return Answer.of(
                explanation.decision().permitted(), lines(covenant, explanation), json(covenant, explanation, logged));
    }

    private static List<String> lines(Covenant covenant, Explanation explanation) {
        Sentences sentences = new Sentences(covenant.vocabulary());
        List<String> lines = new ArrayList<>();
        switch (explanation.decision()) {
            case Decision.Permit permit -> {
                lines.add("Ja, het mag.");
                limits(permit, lines);
            }
            case Decision.Refusal refusal -> {
                lines.add(
                        refusal.rules().isEmpty()
                                ? "Nee. Geen enkele regel laat dit toe, en wat niet is toegelaten mag niet."
                                : "Nee, het mag niet.");
                refusal.missing().forEach(id -> lines.add("  Het geldt niet dat " + sentences.condition(id) + "."));
            }
            case Decision.Undetermined undetermined -> {
                lines.add("Nee. Er ontbreekt een feit, en dan mag het niet.");
                undetermined.unknown().forEach(id -> lines.add("  Onbekend is of " + sentences.condition(id) + "."));
            }
        }
        rules(explanation.decision())
                .forEach(
                        rule -> lines.add("  Regel ‘" + rule.id() + "’ (" + rule.place() + "): " + sentences.of(rule)));
        explanation.ways().forEach(way -> way(covenant, way, sentences, lines));
        return lines;
    }

    private static void limits(Decision.Permit permit, List<String> lines) {
        lines.add("  " + Sentences.onward(permit.onward()));
        if (permit.keep() != null) {
            lines.add("  Lezen kan hooguit " + Sentences.term(permit.keep()) + ".");
        }
        permit.obligations().stream().sorted().forEach(duty -> lines.add("  " + Sentences.of(duty)));
    }

    private static void way(Covenant covenant, Explanation.Way way, Sentences sentences, List<String> lines) {
        lines.add("Het mag wel (regel ‘" + way.permission().id() + "’) zodra:");
        for (String id : way.missing()) {
            Remedy remedy = remedy(covenant, id);
            lines.add("  - " + sentences.condition(id) + ". Wie: " + remedy.who() + ". Hoe: " + remedy.how() + ".");
        }
    }

    private static Remedy remedy(Covenant covenant, String id) {
        Remedy remedy = covenant.vocabulary().condition(id).orElseThrow().remedy();
        return remedy == null ? new Remedy("niemand", "niet") : remedy;
    }

    private static List<Rule> rules(Decision decision) {
        return switch (decision) {
            case Decision.Permit permit -> permit.rules();
            case Decision.Refusal refusal -> refusal.rules();
            case Decision.Undetermined undetermined -> undetermined.rules();
        };
    }

    private static Map<String, ?> json(Covenant covenant, Explanation explanation, LoggedDecision logged) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("permitted", explanation.decision().permitted());
        json.put("hash", covenant.hash());
        json.put("question", Asked.json(logged.question()));
        json.put(
                "rules",
                rules(explanation.decision()).stream()
                        .map(rule -> rule(covenant, rule))
                        .toList());
        switch (explanation.decision()) {
            case Decision.Permit permit -> {
                json.put("onward", permit.onward().english());
                json.put(
                        "keep",
                        permit.keep() == null ? null : permit.keep().period().toString());
                json.put("duties", permit.obligations().stream().sorted().toList());
            }
            case Decision.Refusal refusal -> json.put("missing", refusal.missing());
            case Decision.Undetermined undetermined -> json.put("unknown", undetermined.unknown());
        }
        json.put(
                "ways",
                explanation.ways().stream().map(way -> way(covenant, way)).toList());
        json.put("log", logged.write());
        return json;
    }

    private static Map<String, ?> rule(Covenant covenant, Rule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("file", rule.place().file());
        json.put("line", rule.place().line());
        json.put("sentence", new Sentences(covenant.vocabulary()).of(rule));
        return json;
    }

    private static Map<String, ?> way(Covenant covenant, Explanation.Way way) {
        List<Map<String, Object>> missing = way.missing().stream()
                .map(id -> {
                    Remedy remedy = remedy(covenant, id);
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("condition", id);
                    json.put("who", remedy.who());
                    json.put("how", remedy.how());
                    return json;
                })
                .toList();
        return Json.object("rule", way.permission().id(), "missing", missing);
    }
}
