package io.pagedesk.command.agent;

/** As whom an issuer knows a person: its own name for them, which it never gives to another. */
public record Identity(String issuer, String subject) {}
