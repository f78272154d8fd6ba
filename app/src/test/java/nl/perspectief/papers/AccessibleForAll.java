package nl.perspectief.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a paper by the rules of PDF/UA-1 (ISO 14289-1) that a program can judge. */
public final class AccessibleForAll {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private AccessibleForAll() {}

    /** Fails with each rule that a paper breaks, and where. @param name which one it is */
    public static void judge(String name, byte[] pdf) {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            ValidationResult judged = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
            assertThat(broken(judged)).as(name + " breaks rules of PDF/UA-1").isEmpty();
            assertThat(judged.isCompliant()).as(name).isTrue();
            assertThat(judged.getTotalAssertions()).as(name + " was looked at").isGreaterThan(100);
        } catch (VeraPDFException | IOException e) {
            throw new AssertionError(name + " cannot be judged", e);
        }
    }

    private static List<String> broken(ValidationResult judged) {
        return judged.getTestAssertions().stream()
                .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                .map(one -> one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber() + " " + one.getMessage()
                        + " " + one.getLocation().getContext())
                .distinct()
                .toList();
    }
}
