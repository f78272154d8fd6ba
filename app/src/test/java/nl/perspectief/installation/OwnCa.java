package nl.perspectief.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority of a test's own, and a server for {@code localhost} that it vouches for. */
final class OwnCa {
    private static final String PASSWORD = "alleen-voor-de-test";

    private final Path folder;

    OwnCa(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Verzonnen CA", "-ext", "bc:c");
        keytool("-exportcert", "-alias", "ca", "-rfc", "-file", certificate().toString());
        keytool("-genkeypair", "-alias", "server", "-dname", "CN=localhost");
        keytool("-certreq", "-alias", "server", "-file", file("csr").toString());
        keytool(
                "-gencert",
                "-alias",
                "ca",
                "-rfc",
                "-ext",
                "san=dns:localhost",
                "-infile",
                file("csr").toString(),
                "-outfile",
                server().toString());
        keytool("-importcert", "-noprompt", "-alias", "server", "-file", server().toString());
        Files.createFile(key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key(), privateKey());
    }

    private Path file(String name) {
        return folder.resolve("ca-" + name);
    }

    /** Of the authority itself. */
    Path certificate() {
        return file("ca.pem");
    }

    Path server() {
        return file("server.pem");
    }

    Path key() {
        return file("server.key");
    }

    private void keytool(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of(words));
        line.addAll(List.of("-keystore", file("store.p12").toString(), "-storepass", PASSWORD));
        if (words[0].equals("-genkeypair")) {
            line.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(file("log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(file("log")));
        }
    }

    private KeyStore store() throws IOException {
        try (var in = Files.newInputStream(file("store.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String privateKey() throws IOException {
        try {
            byte[] key = store().getKey("server", PASSWORD.toCharArray()).getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a server that shows this certificate. */
    SSLContext serving() throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            KeyStore store = store();
            store.deleteEntry("ca");
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
