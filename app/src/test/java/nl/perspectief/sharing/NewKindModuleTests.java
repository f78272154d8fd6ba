package nl.perspectief.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.files.File;
import nl.perspectief.files.FileReference;
import nl.perspectief.files.Files;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.advice.ShareAdvice;
import nl.perspectief.sharing.advice.SharingSource;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.NewItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A kind of file that no module of the application knows: what hangs on it is recorded, given and asked about as of any other. */
class NewKindModuleTests {
    private static final String BOAT = "BOAT";
    private static final ModuleServer SERVER = new ModuleServer(
            List.of("register", "sharing"), context -> context.registerBean(SharingSource.class, Boats::new));

    /** What a module that keeps boats would have. */
    private static final class Boats implements SharingSource {
        @Override
        public String field() {
            return "boot";
        }

        @Override
        public Optional<Known> known(Acting acting, UUID id) {
            return Optional.empty();
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Acting acting(String login) {
        return SERVER.get(Professionals.class)
                .of(login)
                .getFirst()
                .under(Working.on("d3"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void what_hangs_on_it_says_so_and_is_given_like_any_other() {
        Acting karim = acting("karim.gemeente");
        Acting mark = acting("mark.politie");
        FileReference boat = new FileReference(BOAT, UUID.randomUUID());
        SERVER.get(Transactions.class)
                .run(
                        karim,
                        () -> SERVER.get(Files.class)
                                .open(File.of(boat.id(), BOAT, karim.organisationId(), Working.LICHTENDAL, "AFLOAT")));
        Item item = SERVER.get(Items.class)
                .record(karim, NewItem.full(UUID.randomUUID(), boat, "c1", ItemKind.FACT, "Jayden Verzonnen"));
        assertThat(SERVER.get(Items.class).find(karim, item.id()))
                .hasValueSatisfying(read -> assertThat(read.file()).isEqualTo(boat));

        SharingOutcome shared = SERVER.get(Disclosures.class)
                .share(
                        karim,
                        new SharingRequest(
                                Working.LICHTENDAL,
                                item,
                                new Receiver(mark.organisation(), mark.professional(), Role.CASE_PARTNER),
                                "d3",
                                "f4",
                                Circumstances.UNKNOWN
                                        .with(Fact.NAMED, true)
                                        .with(Fact.NEED, true)
                                        .with(Fact.INFORMED, true),
                                Instant.parse("2027-11-01T00:00:00Z"),
                                null,
                                new SharingRequest.Context(boat, karim.organisationId())));
        assertThat(shared).isInstanceOf(SharingOutcome.Given.class);
        assertThat(SERVER.get(Disclosures.class).ofItem(mark, item.id()))
                .extracting(Disclosure::file)
                .containsExactly(boat);
        assertThat(SERVER.get(Items.class).find(mark, item.id())).isPresent();
    }

    @Test
    void one_can_ask_from_it_whether_something_may_be_shared() {
        assertThat(SERVER.get(ShareAdvice.class).sources())
                .extracting(SharingSource::field)
                .containsExactly("boot");
    }
}
