package io.pagedesk.query.console;

import io.pagedesk.query.console.assets.Assets;
import io.pagedesk.query.console.words.ScriptWords;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** What the layout of every page needs. */
@ControllerAdvice(basePackages = "io.pagedesk.query.console", assignableTypes = BasicErrorController.class)
class PageModel {

    /** light or dark as somebody chose; anything else is the system's. */
    private static final String THEME_COOKIE = "pagedesk-theme";

    private final Assets assets;
    private final ScriptWords words;
    private final Clock clock;

    PageModel(Assets assets, ScriptWords words, Clock clock) {
        this.assets = assets;
        this.words = words;
        this.clock = clock;
    }

    @ModelAttribute
    void add(Model page, HttpServletRequest request, Locale locale, @Nullable Authentication login) {
        page.addAttribute("assets", assets.base());
        page.addAttribute("viewer", login == null ? null : Viewer.of(login));
        page.addAttribute("theme", theme(request));
        page.addAttribute("language", locale.getLanguage());
        page.addAttribute("now", clock.instant());
        page.addAttribute("scriptWords", words.json(locale, ScriptWords.Part.of(request.getRequestURI())));
    }

    private static String theme(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, THEME_COOKIE);
        String theme = chosen == null ? "" : chosen.getValue();
        return theme.equals("light") || theme.equals("dark") ? theme : "system";
    }
}
