package io.pagedesk.query.inbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the inboxes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClosingSettings.class)
class InboxConfiguration {}
