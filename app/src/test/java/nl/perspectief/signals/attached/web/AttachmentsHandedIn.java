package nl.perspectief.signals.attached.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.attachments.MadeUpFiles;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.web.util.HtmlUtils;

/** Sanne with a signal of her own about somebody whom no other test knows. */
abstract class AttachmentsHandedIn {
    static final byte[] PHOTO = MadeUpFiles.photo(6);

    final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    final String name = Chain.freshName();
    String path = "";
    String page = "";

    @BeforeEach
    void recorded() {
        path = Chain.recorded(sanne, name);
        page = path + "/bijlagen";
    }

    HttpResponse<String> bring(Visitor who, String called, byte[] file) {
        who.get(page);
        return who.bring(page, called, file);
    }

    HttpResponse<String> refused(String called, byte[] file, String why) {
        HttpResponse<String> answer = bring(sanne, called, file);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(said(answer)).contains(why, "id=\"fout-bestand\"", "href=\"#veld-bestand\"");
        assertThat(rows()).isZero();
        return answer;
    }

    static String said(HttpResponse<String> answer) {
        return HtmlUtils.htmlUnescape(answer.body());
    }

    long rows() {
        return Chain.SERVER
                .superuser()
                .sql("SELECT count(*) FROM attachment WHERE file_id = ?")
                .param(signal())
                .query(Long.class)
                .single();
    }

    UUID signal() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The address of the one that was added last. */
    String added(String called, byte[] file) {
        assertThat(bring(sanne, called, file).statusCode()).isEqualTo(302);
        Matcher link = Pattern.compile("href=\"(" + page + "/[0-9a-f-]{36})\"")
                .matcher(sanne.get(page).body());
        String last = "";
        while (link.find()) {
            last = link.group(1);
        }
        return last;
    }
}
