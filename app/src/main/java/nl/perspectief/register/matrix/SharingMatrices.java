package nl.perspectief.register.matrix;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.analysis.Reach;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.RegisterStatus;
import org.springframework.stereotype.Component;

/** Makes matrices, each once: they go with the text of the covenant and with what stands in its register. */
@Component
public class SharingMatrices {
    private static final int MANY = 32;

    private final ConcurrentMap<String, Reach> reaches = new ConcurrentHashMap<>();
    private final ConcurrentMap<Key, SharingMatrix> matrices = new ConcurrentHashMap<>();

    /** Days on which the same stands share a matrix. */
    private record Key(
            String hash, List<RegisterStatus.PartnerStatus> partners, List<RegisterStatus.DecisionStatus> decisions) {}

    /** Who can ever see what under one covenant. */
    public Reach reach(Covenant covenant) {
        return reaches.computeIfAbsent(covenant.hash(), _ -> Reach.of(covenant));
    }

    /** The matrix of a covenant with a register. */
    public SharingMatrix of(Covenant covenant, RegisterStatus status) {
        if (matrices.size() > MANY) {
            matrices.clear();
        }
        return matrices.computeIfAbsent(
                new Key(covenant.hash(), status.partners(), status.decisions()),
                _ -> SharingMatrix.of(reach(covenant), covenant, Covenants.registered(covenant, status)));
    }
}
