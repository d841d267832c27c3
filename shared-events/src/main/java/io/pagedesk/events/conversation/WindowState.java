package io.pagedesk.events.conversation;

/** What the window allows: any reply, a human's tagged reply, or none. */
public enum WindowState {
    STANDARD,
    HUMAN_AGENT,
    CLOSED
}
