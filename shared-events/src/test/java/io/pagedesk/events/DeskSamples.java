package io.pagedesk.events;

import static io.pagedesk.events.EventSamples.NOW;
import static io.pagedesk.events.EventSamples.PAGE;
import static io.pagedesk.events.EventSamples.TICKET;
import static io.pagedesk.events.agent.AgentRole.ADMIN;
import static io.pagedesk.events.agent.AgentRole.AGENT;
import static io.pagedesk.events.agent.AgentRole.AUDITOR;

import io.pagedesk.events.agent.AgentDeactivated;
import io.pagedesk.events.agent.AgentIdentityLinked;
import io.pagedesk.events.agent.AgentPasswordChanged;
import io.pagedesk.events.agent.AgentReactivated;
import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentRenamed;
import io.pagedesk.events.agent.AgentRolesChanged;
import io.pagedesk.events.agent.AgentSessionEnded;
import io.pagedesk.events.app.AppFacebookLoginCompleted;
import io.pagedesk.events.app.AppFacebookLoginEnded;
import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.app.AppRenamed;
import io.pagedesk.events.app.AppSecretRotated;
import io.pagedesk.events.app.AppTestModeChanged;
import io.pagedesk.events.app.AppTestTicketsRemovalOrdered;
import io.pagedesk.events.app.AppVerifyTokenChanged;
import io.pagedesk.events.audit.AuditAccessed;
import io.pagedesk.events.cannedreply.CannedReplyChanged;
import io.pagedesk.events.cannedreply.CannedReplyCreated;
import io.pagedesk.events.cannedreply.CannedReplyDeleted;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageCredentialsExpired;
import io.pagedesk.events.page.PageDisconnected;
import io.pagedesk.events.page.PageReconnected;
import io.pagedesk.events.page.PageReleased;
import io.pagedesk.events.page.PageRestricted;
import io.pagedesk.events.page.PageSendsHeld;
import io.pagedesk.events.page.PageSendsResumed;
import io.pagedesk.events.page.PageSubscribed;
import io.pagedesk.events.page.PageSubscriptionLost;
import io.pagedesk.events.page.PageTokenRevoked;
import io.pagedesk.events.page.PageWarned;
import io.pagedesk.events.parked.ParkedItemRetried;
import io.pagedesk.events.token.ApiTokenCreated;
import io.pagedesk.events.token.ApiTokenRevoked;
import java.util.List;

/** Samples of what happens to the desk itself: apps, pages, agents. */
final class DeskSamples {

    private static final String APP = "912345678901234";

    private static final String TOKEN = "b7d4c8f2-6a1e-4f0d-8c3b-2e9a7d5f1c60";
    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private DeskSamples() {}

    static List<Object> full() {
        return List.of(
                new AppRegistered(APP, "Acme helpdesk", true, "root", NOW),
                new AppTestModeChanged(APP, false, "root", NOW),
                new AppRenamed(APP, "Acme", "root", NOW),
                new AppSecretRotated(APP, NOW, "root", NOW),
                new AppVerifyTokenChanged(APP, "root", NOW),
                new AppTestTicketsRemovalOrdered(APP, 3, "root", NOW),
                new AppFacebookLoginEnded(APP, "deauthorized", "root", NOW),
                new AppFacebookLoginCompleted(APP, List.of("pages_show_list"), List.of("email"), "root", NOW),
                new PageConnected(PAGE, APP, "Acme Coffee", "root", NOW),
                new PageSubscribed(PAGE, APP, List.of("messages", "message_echoes"), NOW),
                new PageReconnected(PAGE, APP, "Acme Coffee", "root", NOW),
                new PageCredentialsExpired(PAGE, 190, 460, NOW),
                new PageRestricted(PAGE, "spam", NOW),
                new PageReleased(PAGE, NOW),
                new PageDisconnected(PAGE, "root", NOW),
                new PageTokenRevoked(PAGE, "deauthorized", NOW),
                new PageSendsHeld(PAGE, "rate-limited", NOW, NOW),
                new PageSendsResumed(PAGE, NOW),
                new PageWarned(PAGE, "spam", NOW),
                new PageSubscriptionLost(PAGE, APP, List.of("standby"), NOW),
                new AgentRegistered("grace", "Grace Hopper", List.of(AGENT, ADMIN), "root", NOW),
                new AgentRenamed("grace", "Grace B. Hopper", "root", NOW),
                new AgentRolesChanged("grace", List.of(AUDITOR), "root", NOW),
                new AgentPasswordChanged("grace", "grace", NOW),
                new AgentIdentityLinked("grace", "https://login.acme.example", "00u1a2b3c4", "grace", NOW),
                new AgentDeactivated("grace", "root", NOW),
                new AgentReactivated("grace", "root", NOW),
                new AgentSessionEnded("grace", "3c6e8f3a-0a51-4a0b-9b0e-5f0f3c1d2e4b", "grace", NOW),
                new AuditAccessed("vera", "ticket-at", TICKET, "at=2026-11-02T08:00:00Z", NOW),
                new CannedReplyCreated("c1", "Greeting", "Hello {{customer.firstName}},", "root", NOW),
                new CannedReplyChanged("c1", "Greeting", "Hello {{customer.firstName|there}},", "root", NOW),
                new CannedReplyDeleted("c1", "root", NOW),
                new ApiTokenCreated(TOKEN, "crm", AGENT, SHA256, NOW, "root", NOW),
                new ApiTokenRevoked(TOKEN, "root", NOW),
                new ParkedItemRetried(
                        "d1f0a7c4-3b52-4f6e-9a80-7c5e2b1d4f93", APP, "page-not-connected", true, "root", NOW));
    }

    static List<Object> sparse() {
        return List.of(
                new PageCredentialsExpired(PAGE, 190, null, NOW),
                new PageRestricted(PAGE, null, NOW),
                new PageSendsHeld(PAGE, "permission-missing", null, NOW),
                new PageWarned(PAGE, null, NOW),
                new AuditAccessed("vera", "replies", null, null, NOW),
                new ApiTokenCreated(TOKEN, "crm", AGENT, SHA256, null, "root", NOW));
    }
}
