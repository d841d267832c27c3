package io.pagedesk.eventstore;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Has Tomcat refuse with {@link BareRefusals}. */
final class BareTomcat implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory tomcat) {
        tomcat.addContextCustomizers(desk -> {
            if (desk.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(BareRefusals.class.getName());
            }
        });
    }
}
