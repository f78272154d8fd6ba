package nl.perspectief.casework.sharing;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.items.ItemPlace;
import org.springframework.stereotype.Component;

/** What hangs on a case is read there. */
@Component
class CasePlace implements ItemPlace {
    private final Transactions transactions;
    private final JdbcCaseFiles files;

    CasePlace(Transactions transactions, JdbcCaseFiles files) {
        this.transactions = transactions;
        this.files = files;
    }

    @Override
    public String kind() {
        return CaseFile.KIND;
    }

    @Override
    public Optional<Crumb> of(Acting acting, UUID file) {
        return transactions
                .as(acting, () -> files.find(file))
                .map(_ -> new Crumb("/casussen", "casework.menu", "/casussen/" + file, "casework.item-place"));
    }
}
