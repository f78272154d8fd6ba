package nl.perspectief.harbour;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.register.Covenants;
import nl.perspectief.registration.RegisterCommand;
import nl.perspectief.shared.Today;

/**
 * Two made-up municipalities on one harbour with their partners: an installation that was never a demo, with two covenants in
 * force at once. Everything in the register was typed as commands. Nobody in it exists.
 */
public final class HarbourDistrict implements AutoCloseable {
    /** The covenant of the personal approach. */
    public static final String APPROACH = "harbour-personal-approach";

    /** The covenant of the house of care and safety, for heavier cases. */
    public static final String HOUSE = "harbour-care-and-safety";

    /** Where somebody can be seen. */
    public static final String QUAY = "herring-quay";

    private static final String SINCE = "2026-03-02";
    private static final String NUMBER_OF_DECISION = "HARBOUR-1";
    private static final int DAYS_AHEAD = 40;

    private final TestServer server;

    private HarbourDistrict(TestServer server) {
        this.server = server;
    }

    /** One of your own, in which everybody signed and assessed both covenants; close it. */
    public static HarbourDistrict start() {
        HarbourDistrict district = begun();
        district.everybodyTakesPart();
        return district;
    }

    /** The same while nobody signed anything. */
    static HarbourDistrict begun() {
        // made-up people may sign in with one click here, as in the demo
        HarbourDistrict district =
                new HarbourDistrict(TestServer.with(Map.of("perspectief.one-click", "true"), "--demo", "nee"));
        district.register(HarbourTexts.of(APPROACH));
        district.register(HarbourTexts.of(HOUSE));
        HarbourPeople.employ(district.server.owner(), district.server.bean(Clock.class));
        return district;
    }

    public TestServer server() {
        return server;
    }

    private static RegisterCommand command(TestServer server, ByteArrayOutputStream said) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new RegisterCommand(
                new CommandRun(server.owner(), server.bean(Clock.class), CommandOutput.of(out), false));
    }

    /** What a command on the register does. */
    @FunctionalInterface
    interface Typed {
        int by(RegisterCommand command);
    }

    /** What a command on the register says, when it ends with this code. */
    String typed(int code, Typed typed) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int ended = typed.by(command(server, said));
        String text = said.toString(StandardCharsets.UTF_8);
        if (ended != code) {
            throw new AssertionError(ended + ": " + text);
        }
        return text;
    }

    private void register(Path folder) {
        typed(0, command -> command.covenant(List.of(folder.toString())));
    }

    private void everybodyTakesPart() {
        for (String regime : List.of(APPROACH, HOUSE)) {
            for (Partner partner : covenant(regime).partners()) {
                signs(partner.id(), regime);
                assesses(partner.id(), regime);
            }
            decides(regime);
        }
    }

    /** The text of a covenant in force. */
    Covenant covenant(String regime) {
        return server.bean(Covenants.class).on(regime, Today.here()).orElseThrow();
    }

    void signs(String partner, String regime) {
        typed(0, command -> command.sign(List.of(partner, SINCE), regime, null));
    }

    void assesses(String partner, String regime) {
        typed(0, command -> command.dpia(List.of(partner, SINCE), regime));
    }

    /** The police decide for one of the covenants that two of their books may be read from. */
    void decides(String regime) {
        String books = regime.equals(APPROACH) ? "patrol-note,youth-contact,custody-note" : "patrol-note";
        typed(
                0,
                command -> command.policeDecision(List.of(NUMBER_OF_DECISION, "harbour-police", books, SINCE), regime));
    }

    /** A next version of the personal approach, some weeks from now: the name needs a second chair. */
    public void announceNext() {
        Path folder = HarbourTexts.next(Today.here().plusDays(DAYS_AHEAD));
        register(folder);
        HarbourTexts.remove(folder);
    }

    @Override
    public void close() {
        server.close();
    }
}
