package io.pagedesk.command;

/** Stands for the command side, which is not on this class path, where a rule is to be seen failing. */
public final class CommandSideFixture {}
