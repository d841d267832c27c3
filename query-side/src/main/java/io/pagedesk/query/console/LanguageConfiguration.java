package io.pagedesk.query.console;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** The languages of the console. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    /** The first is spoken where a browser asks for none of them. */
    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLanguage(SPOKEN);
    }
}
