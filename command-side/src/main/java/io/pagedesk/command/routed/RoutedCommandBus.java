package io.pagedesk.command.routed;

import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** A command bus whose failures are told by others. */
final class RoutedCommandBus implements CommandBus {

    private final CommandBus bus;
    private final UnaryOperator<Throwable> told;

    RoutedCommandBus(CommandBus bus, UnaryOperator<Throwable> told) {
        this.bus = bus;
        this.told = told;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        bus.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        bus.<C, R>dispatch(
                command,
                (sent, result) -> callback.onResult(
                        sent,
                        result.isExceptional()
                                ? GenericCommandResultMessage.<R>asCommandResultMessage(
                                                told.apply(result.exceptionResult()))
                                        .withMetaData(result.getMetaData())
                                : result));
    }

    @Override
    public Registration subscribe(String command, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(command, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerDispatchInterceptor(interceptor);
    }
}
