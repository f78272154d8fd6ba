package nl.perspectief.casework.transfer.web;

import java.util.UUID;
import nl.perspectief.casework.transfer.TransferPapers;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.WorksFor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The paper of what was handed over; its name says nothing about anybody. */
@Controller
class PackageController {
    private final TransferPapers papers;

    PackageController(TransferPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/casussen/{id}/overdracht/papier")
    ResponseEntity<byte[]> look(
            @WorksFor(purpose = PurposeMeaning.HAND_OVER, roles = Role.PROCESS_LEAD) Acting acting,
            @PathVariable UUID id) {
        byte[] paper = papers.look(acting, id).orElseThrow(NotFound::new).content();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("overdracht.pdf")
                                .build()
                                .toString())
                .body(paper);
    }
}
