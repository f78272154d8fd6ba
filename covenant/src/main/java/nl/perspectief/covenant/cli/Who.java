package nl.perspectief.covenant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.analysis.Reach;
import nl.perspectief.covenant.analysis.Sight;
import nl.perspectief.covenant.analysis.Sights;
import nl.perspectief.covenant.language.Nearest;
import nl.perspectief.covenant.picture.FlowPicture;
import nl.perspectief.covenant.vocabulary.Dimension;

/** Tells who can ever see what. */
final class Who implements Command {
    private static final String SVG = "--svg";

    @Override
    public String usage() {
        return "MAP [categorie of partner] [--svg] : zegt wie ooit wat kan zien, met de lichtste voorwaarden";
    }

    @Override
    public Set<String> options() {
        return Set.of(SVG);
    }

    @Override
    public int most() {
        return 2;
    }

    @Override
    public Answer run(Words words) {
        return Folder.with(words.plain().getFirst(), opened -> {
            boolean svg = words.options().contains(SVG);
            return words.plain().size() > 1
                    ? about(opened.covenant(), words.plain().get(1), svg)
                    : svg
                            ? Answer.unusable(List.of("Een plaatje gaat over één categorie of partner: noem die."))
                            : table(opened.covenant(), Sights.all(Reach.of(opened.covenant())));
        });
    }

    private static Answer about(Covenant covenant, String word, boolean svg) {
        Reach reach = Reach.of(covenant);
        if (covenant.vocabulary().category(word).isPresent()) {
            return svg
                    ? drawn(FlowPicture.ofCategory(covenant, word))
                    : table(covenant, Sights.ofCategory(reach, word));
        }
        if (covenant.vocabulary().partner(word).isPresent()) {
            return svg
                    ? drawn(FlowPicture.ofReceiver(covenant, word))
                    : table(covenant, Sights.ofReceiver(reach, word));
        }
        List<String> possible = new ArrayList<>(covenant.vocabulary().ids(Dimension.CATEGORY));
        possible.addAll(covenant.vocabulary().ids(Dimension.RECEIVER));
        return Answer.unusable(List.of("‘" + word + "’ is geen categorie en geen partner van dit convenant. "
                + Nearest.instead(word, possible)));
    }

    private static Answer drawn(String svg) {
        return Answer.of(true, List.of(svg.stripTrailing()), Map.of("svg", svg));
    }

    private static Answer table(Covenant covenant, List<Sight> sights) {
        List<String> lines = sights.isEmpty()
                ? List.of("Niemand, nooit.")
                : IntStream.range(0, sights.size())
                        .mapToObj(i -> i + 1 + ". " + sights.get(i).sentence(covenant.vocabulary()))
                        .toList();
        return Answer.of(
                true,
                lines,
                Map.of(
                        "sights",
                        sights.stream().map(sight -> json(covenant, sight)).toList()));
    }

    private static Map<String, ?> json(Covenant covenant, Sight sight) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("givers", sight.givers());
        json.put("receivers", sight.receivers());
        json.put("categories", sight.categories());
        json.put("form", sight.form().english());
        json.put("ways", sight.ways().stream().map(Asked::json).toList());
        json.put("sentence", sight.sentence(covenant.vocabulary()));
        return json;
    }
}
