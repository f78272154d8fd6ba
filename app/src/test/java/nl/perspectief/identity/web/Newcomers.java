package nl.perspectief.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.account.Authenticator;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of NewPeople begin with. */
abstract class Newcomers {
    static final Pattern LINK = Pattern.compile("/toegang\\?code=([A-Za-z0-9_-]+)");
    static final Pattern SECRET = Pattern.compile("class=\"ps-secret\">([^<]+)<");
    static final Pattern SEALED = Pattern.compile("name=\"geheim\" value=\"([^\"]+)\"");
    static final String PASSWORD = "vier losse ezels zingen dinsdag";

    final TestServer server = TestServer.demo();
    final Visitor bas = server.as("beheer.gemeente");
    final Visitor ilse = server.as("ilse.gemeente");
    final String account = "nina." + UUID.randomUUID();

    HttpResponse<String> added(String... more) {
        bas.get("/medewerkers/nieuw");
        String[] fields = {"naam", "Nina Verzonnen", "functie", "medewerker", "account", account};
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return bas.post("/medewerkers/nieuw", all);
    }

    static String first(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    UUID id(String subject) {
        return server.bean(Professionals.class)
                .of(subject)
                .getFirst()
                .professional()
                .id();
    }

    String second() {
        return "/bevestigen/" + id(account);
    }

    static HttpResponse<String> made(Visitor visitor, String link, String word) {
        String page = visitor.get("/toegang?code=" + link).body();
        String secret = first(SECRET, page).replace(" ", "");
        return visitor.post(
                "/toegang",
                "link",
                link,
                "geheim",
                first(SEALED, page),
                "woord",
                word,
                "wachtwoord",
                PASSWORD,
                "wachtwoord-nog-eens",
                PASSWORD,
                "eenmalig",
                Authenticator.code(secret));
    }

    boolean confirms(String subject) {
        Acting acting = server.bean(Professionals.class)
                .of(subject)
                .getFirst()
                .under(Purpose.own("controle"), "4bf92f3577b34da6a3ce929d0e0e4736");
        JdbcClient jdbc = server.bean(JdbcClient.class);
        return server
                .superuser()
                .sql("SELECT asked_at FROM role_request WHERE professional_id = ?")
                .param(id(account))
                .query(java.sql.Timestamp.class)
                .list()
                .stream()
                .anyMatch(at -> server.bean(Transactions.class)
                        .as(
                                acting,
                                () -> jdbc.sql("SELECT answer_role_request(?, ?, true)")
                                        .params(id(account), at)
                                        .query(Boolean.class)
                                        .single()));
    }

    java.util.Set<Role> roles(String subject) {
        return server.bean(Professionals.class).of(subject).getFirst().roles();
    }
}
