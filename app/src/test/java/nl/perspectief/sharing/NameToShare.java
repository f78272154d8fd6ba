package nl.perspectief.sharing;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.NewItem;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A name in a case of the municipality, to be given to people. The next version of the demo covenant lets the police know a
 * name only after a second reading, and the compulsory-education officer as before.
 */
public final class NameToShare {
    public static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    public final UUID caseId;
    public final UUID subject = UUID.randomUUID();
    public final Item item;

    private final ModuleServer server;

    public NameToShare(ModuleServer server) {
        this.server = server;
        caseId = server.file(acting("karim.gemeente", "d3").professionalId(), Working.LICHTENDAL);
        item = server.get(Items.class)
                .record(
                        acting("karim.gemeente", "d3"),
                        NewItem.full(subject, file(), "c1", ItemKind.FACT, "Jayden Verzonnen"));
    }

    private FileReference file() {
        return new FileReference("CASE", caseId);
    }

    public Acting acting(String login, String purpose) {
        return server.get(Professionals.class).of(login).getFirst().under(Working.on(purpose), TRACE);
    }

    public Disclosure give(String to) {
        Acting karim = acting("karim.gemeente", "d3");
        Professional reader = acting(to, "d3").professional();
        Circumstances known = Circumstances.UNKNOWN
                .with(Fact.NAMED, true)
                .with(Fact.NEED, true)
                .with(Fact.INFORMED, true);
        SharingOutcome shared = server.get(Disclosures.class)
                .share(
                        karim,
                        new SharingRequest(
                                Working.LICHTENDAL,
                                item,
                                new Receiver(reader.organisation(), reader, Role.CASE_PARTNER),
                                "d3",
                                "f4",
                                known,
                                Instant.parse("2027-11-01T00:00:00Z"),
                                null,
                                new SharingRequest.Context(file(), karim.organisationId())));
        return ((SharingOutcome.Given) shared).disclosure();
    }

    public boolean readBy(String login) {
        Acting reader = acting(login, "d3");
        return !server.get(Disclosures.class).received(reader, caseId).isEmpty()
                && server.get(Items.class).find(reader, item.id()).isPresent();
    }

    /** How many rows about this name someone sees, whatever the application would ask. */
    public long rows(Acting acting, String table) {
        return server.get(Transactions.class)
                .as(
                        acting,
                        () -> server.get(JdbcClient.class)
                                .sql("SELECT count(*) FROM " + table + " WHERE subject_id = ?")
                                .param(subject)
                                .query(Long.class)
                                .single());
    }
}
