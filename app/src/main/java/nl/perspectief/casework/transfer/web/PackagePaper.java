package nl.perspectief.casework.transfer.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import nl.perspectief.casework.transfer.Transfer;
import nl.perspectief.casework.transfer.TransferPaper;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.covenant.render.Pdf;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.springframework.stereotype.Component;

/** The paper of a transfer, in Dutch, whichever language is on the screen of who hands over. */
@Component
class PackagePaper implements TransferPaper {
    private final TemplateEngine templates;
    private final Texts texts;
    private final CaseCovenants covenants;

    PackagePaper(TemplateEngine templates, Texts texts, CaseCovenants covenants) {
        this.templates = templates;
        this.texts = texts;
        this.covenants = covenants;
    }

    @Override
    public byte[] of(Transfers.File file, Transfer transfer) {
        StringOutput page = new StringOutput();
        templates.render(
                "casework/package.jte",
                Map.of(
                        "file",
                        file,
                        "transfer",
                        transfer,
                        "speech",
                        texts.speech(Language.NL),
                        "words",
                        covenants.of(file.header()),
                        "article",
                        new TransferWords(covenants.latest(file.header()), covenants::title)),
                page);
        return Pdf.of(page.toString());
    }
}
