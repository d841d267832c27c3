package io.pagedesk.query.console;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways in. Signing in itself is a call of the command side's, made by the page. */
@Controller
class LoginController {

    @GetMapping("/")
    String start() {
        return "redirect:" + LocalPath.DESK;
    }

    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable String next, Model page) {
        page.addAttribute("next", LocalPath.orDesk(next));
        return "console/login";
    }
}
