package io.pagedesk.standalone;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the running desk, which starts with the first and ends after the last. */
final class DeskExtension implements ParameterResolver, AfterEachCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningDesk.class;
    }

    @Override
    public RunningDesk resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return desk(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        desk(context).calm();
    }

    private static RunningDesk desk(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(RunningDesk.class, first -> RunningDesk.start(), RunningDesk.class);
    }
}
