package io.pagedesk.command.facebook;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows whoever asked for the deletion of their data how far it is. Open to all: the code is what they know. */
@RestController
class DeletionStatusController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final RemovalTable removals;

    DeletionStatusController(RemovalTable removals) {
        this.removals = removals;
    }

    @GetMapping("/data-deletion/{confirmationCode}")
    ResponseEntity<String> status(@PathVariable String confirmationCode) {
        Optional<Removal> removal =
                removals.find(confirmationCode).filter(it -> it.cause() == RemovalCause.DATA_DELETION);
        return ResponseEntity.status(removal.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(HTML)
                .body(removal.map(DeletionStatusPage::of).orElseGet(DeletionStatusPage::ofNoRequest));
    }
}
