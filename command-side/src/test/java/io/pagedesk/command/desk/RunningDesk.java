package io.pagedesk.command.desk;

import io.pagedesk.command.CommandSideApplication;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A command side that runs: a real server, a database in memory, a stand-in for Meta. Shared by all such tests. */
@SpringBootTest(
        classes = {CommandSideApplication.class, RunningDesk.Parts.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:hsqldb:mem:desk;hsqldb.tx=mvcc",
            "management.server.port=0",
            "pagedesk.master-key=" + RunningDesk.MASTER_KEY,
            "pagedesk.admin.password=" + Desk.ADMIN_PASSWORD,
            "pagedesk.public-url=https://desk.example",
            "pagedesk.graph.read-timeout=1s",
            "pagedesk.intake.keep-raw-for=1h",
            "pagedesk.oidc.roles-claim=desk.groups",
            "pagedesk.oidc.roles.agent=support",
            "pagedesk.oidc.roles.auditor=support-watchers",
            "spring.security.oauth2.client.registration.company.client-id=" + CompanyIssuer.CLIENT,
            "spring.security.oauth2.client.registration.company.client-secret=" + CompanyIssuer.SECRET,
            "spring.security.oauth2.client.registration.company.client-name=Acme sign-on",
            "spring.security.oauth2.client.registration.company.scope=openid"
        })
public abstract class RunningDesk {

    public static final String MASTER_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    protected static final FakeGraph META = new FakeGraph();

    protected static final CompanyIssuer COMPANY = new CompanyIssuer();

    private static Desk desk;
    private static int deskPort;

    @LocalServerPort
    private int port;

    @Autowired
    protected SettableClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void graph(DynamicPropertyRegistry properties) {
        properties.add("pagedesk.graph.base-url", META::uri);
        properties.add("spring.security.oauth2.client.provider.company.issuer-uri", COMPANY::uri);
    }

    @BeforeEach
    void findDesk() {
        if (desk == null || deskPort != port) {
            desk = new Desk(port);
            deskPort = port;
        }
    }

    protected Desk desk() {
        return desk;
    }

    protected Races races() {
        return new Races(this);
    }

    /** Lets time pass; whoever was signed in for the tests signs in again. */
    protected void advance(Duration duration) {
        clock.advance(duration);
        desk.forgetTokens();
    }

    /** The parts that a test controls. */
    static class Parts {

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }
    }
}
