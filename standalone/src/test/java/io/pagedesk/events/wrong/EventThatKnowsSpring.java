package io.pagedesk.events.wrong;

import org.springframework.context.ApplicationContext;

public record EventThatKnowsSpring(ApplicationContext context) {}
