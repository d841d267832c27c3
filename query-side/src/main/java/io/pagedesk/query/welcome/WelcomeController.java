package io.pagedesk.query.welcome;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page at the root: where to look. It runs and loads nothing, and its policy says so. */
@RestController
class WelcomeController {

    private static final String NOTHING_BUT_TEXT =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Resource page = new ClassPathResource("welcome.html", WelcomeController.class);

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> welcome() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", NOTHING_BUT_TEXT)
                .body(page);
    }
}
