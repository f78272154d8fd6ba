package nl.perspectief.harbour;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.registration.CovenantPreparation;
import nl.perspectief.registration.RegisterCommand;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.ModuleServer;
import org.jspecify.annotations.Nullable;

/** The harbour on modules without pages, with a clock to move and a register to change; everybody takes part in both covenants. */
public final class HarbourModules implements AutoCloseable {
    public static final List<String> REGIMES = List.of(HarbourDistrict.APPROACH, HarbourDistrict.HOUSE);

    private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);
    private static final Map<String, List<String>> BOOKS = Map.of(
            HarbourDistrict.APPROACH, List.of("patrol-note", "youth-contact", "custody-note"),
            HarbourDistrict.HOUSE, List.of("patrol-note"));
    private static final String FIRST = "first";

    public final ModuleServer server = ModuleServer.empty("register", "sharing", "casework");

    private HarbourModules() {}

    public static HarbourModules start() {
        HarbourModules harbour = new HarbourModules();
        REGIMES.forEach(regime -> harbour.register(HarbourTexts.of(regime)));
        HarbourPeople.employ(harbour.server.owner(), harbour.server.clock);
        harbour.asAtFirst();
        return harbour;
    }

    private void register(Path folder) {
        CommandOutput nobody = CommandOutput.of(new PrintStream(OutputStream.nullOutputStream()));
        int code = new RegisterCommand(new CommandRun(server.owner(), server.clock, nobody, false))
                .covenant(List.of(folder.toString()));
        if (code != CommandRun.DONE) {
            throw new AssertionError("the command answered " + code);
        }
    }

    public LocalDate today() {
        return DutchDays.of(server.clock.instant());
    }

    /** The text of a regime that is in force today. */
    public Covenant covenant(String regime) {
        return server.get(Registers.class)
                .inForce(regime, server.clock.instant())
                .covenant();
    }

    /** Everybody who works in the harbour, once for each of their mandates. */
    public List<Mandate> everybody() {
        return server
                .superuser()
                .sql("SELECT id FROM professional ORDER BY subject, id")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(id -> server.get(Professionals.class).mandate(id).orElseThrow())
                .toList();
    }

    /** No next version, and no end of anything that the first ones need. */
    public void asAtFirst() {
        for (String table : List.of("covenant_signature", "covenant_file", "covenant_version")) {
            server.superuser()
                    .sql("DELETE FROM " + table
                            + " WHERE hash IN (SELECT hash FROM covenant_version WHERE version <> ?)")
                    .param(FIRST)
                    .update();
        }
        REGIMES.forEach(this::complete);
        written();
    }

    /** Everybody signed the version in force, adopted their DPIA under it and decided what is to be decided. */
    public void complete(String regime) {
        Covenant covenant = covenant(regime);
        for (Partner partner : covenant.partners()) {
            signed(covenant.hash(), partner.id(), null);
            assessed(regime, partner.id(), null);
        }
        decided(regime, null);
    }

    /** @param end the first day without; absent for none */
    public void signed(String hash, String partner, @Nullable LocalDate end) {
        server.superuser()
                .sql("""
                        INSERT INTO covenant_signature (hash, partner, signed_on, ended_on) VALUES (?, ?, ?, ?)
                            ON CONFLICT (hash, partner, signed_on) DO UPDATE SET ended_on = excluded.ended_on""")
                .param(hash)
                .param(partner)
                .param(SINCE)
                .param(end)
                .update();
    }

    /** The same of a DPIA, under one covenant. */
    public void assessed(String regime, String partner, @Nullable LocalDate end) {
        server.superuser()
                .sql("""
                        INSERT INTO dpia (covenant, partner, adopted_on, ended_on) VALUES (?, ?, ?, ?)
                            ON CONFLICT (covenant, partner, adopted_on) DO UPDATE SET ended_on = excluded.ended_on""")
                .param(regime)
                .param(partner)
                .param(SINCE)
                .param(end)
                .update();
    }

    /** The same of the decision of the police, under one covenant. */
    public void decided(String regime, @Nullable LocalDate end) {
        server.superuser()
                .sql("""
                        INSERT INTO police_decision (covenant, number, giver, categories, from_date, ended_on)
                        VALUES (?, 'HARBOUR-1', 'harbour-police', ?, ?, ?)
                            ON CONFLICT (covenant, number) DO UPDATE SET ended_on = excluded.ended_on""")
                .param(regime)
                .param(BOOKS.getOrDefault(regime, List.of()).toArray(String[]::new))
                .param(SINCE)
                .param(end)
                .update();
    }

    /** A next version of the personal approach, which nobody signed. @return its hash */
    public String announced(LocalDate from) {
        Path folder = HarbourTexts.next(from);
        register(folder);
        HarbourTexts.remove(folder);
        return server.superuser()
                .sql("SELECT hash FROM covenant_version WHERE version <> ?")
                .param(FIRST)
                .query(String.class)
                .single();
    }

    /** Lets flows and shares follow what was written in the register, as each command does. @return whether it says something else */
    public boolean written() {
        int before = number();
        CovenantPreparation.prepare(server.owner(), server.clock, false);
        return number() != before;
    }

    private int number() {
        return server.superuser()
                .sql("SELECT number FROM reviewed_register")
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        server.close();
    }
}
