package nl.perspectief.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import nl.perspectief.shared.FreePort;
import org.springframework.util.FileSystemUtils;

/** A real server that ends TLS in front of the application, with the configuration that the manual gives as an example. */
final class FrontServer implements AutoCloseable {
    private static final Path EXAMPLES = Path.of("../docs/manual/voorbeelden");
    private static final String HOST = "perspectief.example.org";
    private static final int SECONDS = 20;

    private final Path folder;
    private final Certificate certificate;
    private final int plainPort = FreePort.any();
    private final Process process;

    private FrontServer(String program, int inside) throws IOException {
        folder = Files.createTempDirectory("perspectief-front");
        certificate = Certificate.in(folder);
        Files.writeString(folder.resolve("site.crt"), certificate.certificate());
        Files.writeString(folder.resolve("site.key"), certificate.key());
        Files.writeString(folder.resolve("site.pem"), certificate.certificate() + certificate.key());
        process = new ProcessBuilder(program.equals("nginx") ? nginx(inside) : haproxy(inside))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** @param inside the port of the application */
    static FrontServer start(String program, int inside) {
        try {
            FrontServer front = new FrontServer(program, inside);
            front.await();
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> nginx(int inside) throws IOException {
        example(
                "nginx.conf",
                inside,
                Map.of(
                        "/etc/ssl/certs/perspectief.crt",
                                folder.resolve("site.crt").toString(),
                        "/etc/ssl/private/perspectief.key",
                                folder.resolve("site.key").toString()));
        String around = """
                user %2$s;
                daemon off;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %1$s/nginx.conf;
                }
                """.formatted(folder, System.getProperty("user.name"));
        Path main = Files.writeString(folder.resolve("main.conf"), around);
        return List.of(program("nginx"), "-p", folder.toString(), "-c", main.toString(), "-e", folder + "/start.log");
    }

    private List<String> haproxy(int inside) throws IOException {
        Path file = example(
                "haproxy.cfg",
                inside,
                Map.of(
                        "/etc/ssl/private/perspectief.pem",
                        folder.resolve("site.pem").toString()));
        return List.of(program("haproxy"), "-db", "-f", file.toString());
    }

    /** The example with the names and ports of this test; each must be there, so that example and test stay the same. */
    private Path example(String name, int inside, Map<String, String> files) throws IOException {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("return 301 https://" + HOST, "return 301 " + Secured.URL);
        changes.put("redirect prefix https://" + HOST, "redirect prefix " + Secured.URL);
        changes.put("server_name " + HOST, "server_name localhost");
        changes.put("listen 80", "listen 127.0.0.1:" + plainPort);
        changes.put("listen 443", "listen 127.0.0.1:" + Secured.PUBLIC_PORT);
        changes.put("bind :80", "bind 127.0.0.1:" + plainPort);
        changes.put("bind :443", "bind 127.0.0.1:" + Secured.PUBLIC_PORT);
        changes.put("127.0.0.1:8080", "127.0.0.1:" + inside);
        changes.putAll(files);
        String text = Files.readString(EXAMPLES.resolve(name));
        int changed = 0;
        for (var change : changes.entrySet()) {
            changed += text.contains(change.getKey()) ? 1 : 0;
            text = text.replace(change.getKey(), change.getValue());
        }
        if (changed != (name.startsWith("nginx") ? 7 : 5)) {
            throw new IllegalStateException(name + " is not the example that this test knows");
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static String program(String name) {
        return Stream.of(System.getenv("PATH").split(":"), new String[] {"/usr/sbin", "/usr/local/sbin"})
                .flatMap(Stream::of)
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not installed; ./perspectief test does that"))
                .toString();
    }

    private void await() throws IOException {
        for (int i = 0; i < SECONDS * 10; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", Secured.PUBLIC_PORT));
                return;
            } catch (IOException _) {
                if (!process.isAlive()) {
                    break;
                }
            }
            pause();
        }
        String said = Files.readString(folder.resolve("log"));
        close();
        throw new IllegalStateException("the server in front did not start: " + said);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it listens without TLS. */
    int plainPort() {
        return plainPort;
    }

    SSLContext trusted() {
        return certificate.trusted();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
