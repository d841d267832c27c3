package io.pagedesk.query.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Below the pages' addresses, what no page answers is told as a page; elsewhere it is a problem. */
@Controller
class NothingHereController {

    @GetMapping({"/app/**", "/admin/**", "/audit/**"})
    void nothing(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
