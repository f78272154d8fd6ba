package nl.perspectief.signals.importing;

import java.util.List;
import java.util.stream.Stream;

/** What would become of each row of a list. Nothing of it is kept. */
public record DryRun(List<RowFate> fates) {
    public DryRun {
        fates = List.copyOf(fates);
    }

    public List<RowFate.Becomes> becoming() {
        return fates.stream()
                .flatMap(fate -> fate instanceof RowFate.Becomes becomes ? Stream.of(becomes) : Stream.empty())
                .toList();
    }

    public List<RowFate.Refused> refused() {
        return fates.stream()
                .flatMap(fate -> fate instanceof RowFate.Refused refused ? Stream.of(refused) : Stream.empty())
                .toList();
    }

    /** Rows that become no signal: those that cannot, and those that are there already. */
    public List<RowFate> left() {
        return fates.stream().filter(fate -> !(fate instanceof RowFate.Becomes)).toList();
    }

    /** Rows that are there already. */
    public int alike() {
        return fates.size() - becoming().size() - refused().size();
    }
}
