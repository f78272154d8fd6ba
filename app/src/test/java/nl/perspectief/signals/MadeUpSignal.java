package nl.perspectief.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Marks;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/** A signal about nobody, with statements, in no database. */
public final class MadeUpSignal {
    public static final Instant RECORDED = Instant.parse("2026-11-20T10:00:00Z");
    public static final Organisation YOUTH_WORK = organisation("jongerenwerk");
    public static final Identity JAYDEN = new Identity("Jayden", "Nergenshuizen", LocalDate.of(2011, 3, 2));

    private static final UUID SUBJECT = new UUID(0, 9);

    private MadeUpSignal() {}

    public static Organisation organisation(String partner) {
        return new Organisation(UUID.randomUUID(), partner, partner, partner, Domain.SOCIAL);
    }

    /** With a name, and a statement of each of these kinds. */
    public static SignalFile file(ItemKind... kinds) {
        List<Item> items = new ArrayList<>();
        items.add(item(ItemKind.IDENTITY, JAYDEN));
        for (ItemKind kind : kinds) {
            items.add(item(kind, null));
        }
        Signal signal = new Signal(
                new UUID(0, 5),
                SUBJECT,
                YOUTH_WORK.id(),
                new UUID(0, 7),
                "noorderpoort",
                PhaseMeaning.SIGNAL,
                Exploitation.MAYBE,
                Informed.BOTH,
                RECORDED,
                "verzonnen",
                1);
        return new SignalFile(signal, items, "Noorderpoort", "Sanne Voorbeeld");
    }

    public static Item item(ItemKind kind, @Nullable Identity identity) {
        return new Item(
                UUID.randomUUID(),
                YOUTH_WORK.id(),
                YOUTH_WORK.partner(),
                SUBJECT,
                new FileReference("SIGNAL", new UUID(0, 5)),
                "c4",
                kind,
                Extent.FULL,
                new Narrative("Iets van de soort " + kind),
                identity,
                null,
                null,
                null,
                new UUID(0, 7),
                RECORDED,
                1,
                Marks.NONE);
    }
}
