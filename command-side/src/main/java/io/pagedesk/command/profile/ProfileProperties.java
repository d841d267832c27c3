package io.pagedesk.command.profile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code pagedesk.profile}.
 *
 * @param askAgainAfter how long to wait before a later message makes the desk ask again for a name it was not told
 */
@ConfigurationProperties("pagedesk.profile")
record ProfileProperties(@DefaultValue("24h") Duration askAgainAfter) {}
