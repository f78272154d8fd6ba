package nl.perspectief.register.web;

import gg.jte.Content;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.render.CovenantHtml;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.register.RegisterStatus;

/** A covenant to be read: beside each member of its text what the software does with it. */
public record CovenantText(Covenant covenant) {
    /** The agreement as it goes into the page: made by the kernel, with every word in it escaped. */
    public Content agreement() {
        return output -> output.writeContent(CovenantHtml.fragment(covenant));
    }

    /** What a police decision covers, in words. */
    public String name(RegisterStatus.DecisionStatus decision) {
        return covenant.vocabulary().name(Dimension.GIVER, decision.giver()) + ", "
                + Sentences.enumerate(
                        decision.categories().stream()
                                .map(id -> covenant.vocabulary().name(Dimension.CATEGORY, id))
                                .toList(),
                        "en");
    }
}
