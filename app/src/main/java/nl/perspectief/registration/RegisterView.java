package nl.perspectief.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.register.asof.Register;

/** What the register says today of each version that is in force or to come, as lines. */
final class RegisterView {
    private RegisterView() {}

    static List<String> lines(RegisterChange change, RegisteredVersions versions, LocalDate today) {
        List<String> lines = new ArrayList<>();
        if (versions.inForce().isEmpty()) {
            lines.add("Er geldt geen convenant.");
        }
        Stream.concat(versions.inForce().stream(), versions.announced().stream())
                .map(version -> change.registers.byHash(version.hash()).covenant())
                .forEach(covenant -> lines.addAll(lines(covenant, change.registers.on(today, covenant))));
        return lines;
    }

    private static List<String> lines(Covenant covenant, Register today) {
        List<String> lines = new ArrayList<>();
        lines.add(covenant.title() + ", versie " + covenant.version() + ", geldig vanaf " + covenant.validFrom()
                + ", hash " + covenant.hash());
        covenant.partners()
                .forEach(partner -> lines.add("  %-22s %-18s %s"
                        .formatted(
                                partner.id(),
                                today.signed().contains(partner.id()) ? "getekend" : "niet getekend",
                                today.assessed().contains(partner.id()) ? "DPIA vastgesteld" : "geen DPIA")));
        today.decisions().forEach(decision -> lines.add("  " + RegisterDeed.described(decision)));
        today.facts().stream()
                .map(fact -> "  voorwaarde " + fact.condition() + " voor wat " + fact.receiver() + " ontvangt")
                .sorted()
                .forEach(lines::add);
        return lines;
    }
}
