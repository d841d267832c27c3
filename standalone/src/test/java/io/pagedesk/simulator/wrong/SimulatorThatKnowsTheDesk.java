package io.pagedesk.simulator.wrong;

import io.pagedesk.events.EventCatalog;

public record SimulatorThatKnowsTheDesk(EventCatalog events) {}
