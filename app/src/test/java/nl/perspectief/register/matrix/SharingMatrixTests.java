package nl.perspectief.register.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.register.RegisterStatus;
import nl.perspectief.register.RegisterStatus.DecisionStatus;
import nl.perspectief.register.RegisterStatus.PartnerStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class SharingMatrixTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Covenant COVENANT = covenant();
    private static final CompiledCovenant COMPILED = CompiledCovenant.of(COVENANT);
    private static final SharingMatrix MATRIX = new SharingMatrices().of(COVENANT, register());

    private static Covenant covenant() {
        try {
            SortedMap<String, String> files = new TreeMap<>();
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:covenants/lokale-pga-lichtendal/*.md")) {
                files.put(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return ((CovenantReader.Readable) CovenantReader.read(files)).covenant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everybody signed, everybody but the GGD has a DPIA, and the police have a decision. */
    private static RegisterStatus register() {
        return new RegisterStatus(
                DAY,
                COVENANT.partners().stream()
                        .map(partner -> new PartnerStatus(partner, DAY, assessed(partner.id()) ? DAY : null))
                        .toList(),
                List.of(new DecisionStatus("FICTIEF", "politie", List.of("c12", "c15"), DAY, null)));
    }

    private static boolean assessed(String partner) {
        return !partner.equals("ggd");
    }

    /**
     * Every prohibition of this covenant stands or is lifted, and none is woken: with every fact true most is permitted, and
     * asking each role is then a complete search.
     */
    @Test
    void every_cell_is_what_asking_every_role_gives() {
        assertThat(COVENANT.rules())
                .allMatch(rule -> rule.effect() == Effect.PERMIT || rule.all().isEmpty());
        int permitted = 0;
        for (String giver : words(Dimension.GIVER)) {
            for (String receiver : words(Dimension.RECEIVER)) {
                for (String category : words(Dimension.CATEGORY)) {
                    Facts registered = id -> switch (id) {
                        case "dpia-beiden" -> Truth.of(assessed(giver) && assessed(receiver));
                        case "artikel-20-besluit" ->
                            Truth.of(giver.equals("politie")
                                    && List.of("c12", "c15").contains(category));
                        default -> Truth.TRUE;
                    };
                    for (String purpose : words(Dimension.PURPOSE)) {
                        for (String phase : words(Dimension.PHASE)) {
                            Cell cell = MATRIX.cell(giver, category, phase, receiver, purpose);
                            boolean other = !giver.equals(receiver);
                            assertThat(cell.most())
                                    .as("%s %s %s %s %s", giver, receiver, category, purpose, phase)
                                    .isEqualTo(
                                            other
                                                    ? most(giver, receiver, category, purpose, phase, _ -> Truth.TRUE)
                                                    : null);
                            assertThat(cell.now())
                                    .isEqualTo(
                                            other ? most(giver, receiver, category, purpose, phase, registered) : null);
                            permitted += cell.most() == null ? 0 : 1;
                        }
                    }
                }
            }
        }
        assertThat(permitted).isGreaterThan(100);
    }

    private static List<String> words(Dimension dimension) {
        return COVENANT.vocabulary().askable(dimension);
    }

    private static @Nullable Extent most(
            String giver, String receiver, String category, String purpose, String phase, Facts facts) {
        for (Extent form : new Extent[] {Extent.FULL, Extent.SUMMARY, Extent.HIT}) {
            for (String role : words(Dimension.ROLE)) {
                Question question = new Question(giver, receiver, role, category, purpose, phase, form);
                if (COMPILED.decide(question, facts) instanceof Decision.Permit) {
                    return form;
                }
            }
        }
        return null;
    }

    @Test
    void what_the_register_holds_up_is_not_what_is_not_agreed() {
        assertThat(MATRIX.cell("ggd", "c9", "f4", "gemeente", "d3"))
                .isEqualTo(new Cell(Extent.SUMMARY, null, false))
                .matches(Cell::waits);
        assertThat(MATRIX.cell("politie", "c12", "f4", "gemeente", "d3").letter())
                .isEqualTo("s");
    }

    @Test
    void a_number_and_a_closed_phase_are_prohibited_and_not_merely_absent() {
        assertThat(MATRIX.cell("gemeente", "c2", "f4", null, null).letter()).isEqualTo("x");
        assertThat(MATRIX.cell("gemeente", "c1", "f7", null, null).letter()).isEqualTo("x");
        assertThat(MATRIX.cell("school", "c6", "f4", "gemeente", "d3").letter()).isEqualTo("–");
    }

    @Test
    void a_word_that_the_covenant_does_not_know_is_not_agreed() {
        assertThat(MATRIX.cell("bakker", "c1", "f4", null, null)).isEqualTo(Cell.NOTHING);
    }
}
