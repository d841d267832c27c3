package io.pagedesk.query.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language that somebody chose in the console, else the browser's. */
final class ChosenLanguage extends AcceptHeaderLocaleResolver {

    private static final String COOKIE = "pagedesk-language";

    ChosenLanguage(List<Locale> spoken) {
        setSupportedLocales(spoken);
        setDefaultLocale(spoken.get(0));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return getSupportedLocales().stream()
                .filter(locale -> chosen != null && locale.getLanguage().equals(chosen.getValue()))
                .findFirst()
                .orElseGet(() -> super.resolveLocale(request));
    }
}
