package nl.perspectief.register.readiness;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.register.RegisterStatus;
import nl.perspectief.register.RegisterStatus.PartnerStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far the partners of one covenant are on a day. At least one of its two versions is there.
 *
 * @param inForce absent while its first version is still to come
 * @param next the first version that is to come; absent when none was announced
 */
public record Readiness(@Nullable Version inForce, @Nullable Version next) {
    public Readiness {
        if (inForce == null && next == null) {
            throw new IllegalArgumentException("no version of it");
        }
    }

    /** A version, and what the register says of it today. */
    public record Version(Covenant covenant, RegisterStatus register) {
        /** Absent when it is no partner of this version. */
        Optional<PartnerStatus> of(String partner) {
            return register.partners().stream()
                    .filter(one -> one.partner().id().equals(partner))
                    .findFirst();
        }

        private List<Partner> without(Predicate<PartnerStatus> what) {
            return register.partners().stream()
                    .filter(what.negate())
                    .map(PartnerStatus::partner)
                    .toList();
        }

        public List<Partner> unsigned() {
            return without(PartnerStatus::signed);
        }

        /** A DPIA is of the covenant, whatever its version. */
        public List<Partner> unassessed() {
            return without(PartnerStatus::assessed);
        }
    }

    /**
     * What one partner did.
     *
     * @param now absent when it takes part in the next version only, or none is in force
     * @param next absent when it no longer takes part then, or none was announced
     */
    public record Line(
            Partner partner,
            @Nullable PartnerStatus now,
            @Nullable PartnerStatus next) {
        private PartnerStatus either() {
            return now != null ? now : Objects.requireNonNull(next);
        }

        public @Nullable PartnerStatus assessed() {
            return either().assessed() ? either() : null;
        }

        /** Whether it may give and receive today, as far as this register goes. */
        public boolean ready() {
            return now != null && now.signed() && now.assessed();
        }
    }

    /** The version that it is called by: the one in force, or else the next. */
    public Covenant covenant() {
        return current().covenant();
    }

    Version current() {
        return inForce != null ? inForce : Objects.requireNonNull(next);
    }

    boolean has(String partner) {
        return lines().stream().anyMatch(line -> line.partner().id().equals(partner));
    }

    /** Every partner, in the order of the document; who joins in the next version comes last. */
    public List<Line> lines() {
        return versions()
                .flatMap(version -> version.register().partners().stream())
                .map(PartnerStatus::partner)
                .map(Partner::id)
                .distinct()
                .map(this::line)
                .toList();
    }

    private Line line(String partner) {
        PartnerStatus now = inForce == null ? null : inForce.of(partner).orElse(null);
        PartnerStatus then = next == null ? null : next.of(partner).orElse(null);
        return new Line((now != null ? now : Objects.requireNonNull(then)).partner(), now, then);
    }

    private Stream<Version> versions() {
        return Stream.of(Optional.ofNullable(inForce), Optional.ofNullable(next))
                .flatMap(Optional::stream);
    }

    /** A signature or a DPIA that is not there. @param command that records it, with DATUM for the day of the document */
    public record Missing(String partner, String command) {}

    /** By partner: what is in force, what comes, and the DPIA. */
    public List<Missing> missing() {
        Stream<Missing> signatures = versions()
                .flatMap(version -> version.unsigned().stream()
                        .map(partner -> new Missing(
                                partner.id(),
                                "sign " + partner.id() + " DATUM --covenant "
                                        + version.covenant().id() + " --version "
                                        + version.covenant().version())));
        Stream<Missing> assessments = current().unassessed().stream()
                .map(partner -> new Missing(
                        partner.id(),
                        "dpia " + partner.id() + " DATUM --covenant "
                                + covenant().id()));
        return Stream.concat(signatures, assessments)
                .sorted(Comparator.comparing(Missing::partner))
                .toList();
    }

    /** How many partners may give and receive today. */
    public long ready() {
        return lines().stream().filter(Line::ready).count();
    }
}
