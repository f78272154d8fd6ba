package nl.perspectief.edge;

import java.util.Map;
import nl.perspectief.identity.TestServer;
import nl.perspectief.shared.FreePort;

/** An installation with a public address of https, shared by tests: believes 127.0.0.1, and no other address of this machine. */
public final class Secured {
    public static final int PUBLIC_PORT = FreePort.any();
    public static final String URL = "https://localhost:" + PUBLIC_PORT;

    private Secured() {}

    public static TestServer server() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final TestServer SERVER = start();

        private static TestServer start() {
            TestServer server = TestServer.with(
                    Map.of(),
                    "--public-url",
                    URL,
                    "--trusted-proxies",
                    "127.0.0.1",
                    "--security-contact",
                    "lek@lichtendal.example");
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }
}
