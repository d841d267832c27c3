package io.pagedesk.simulator.context;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.RestController;

/** A REST controller of the simulator, left out by other applications like a {@link SimulatorPart}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
@Conditional(OnlyInSimulator.class)
public @interface SimulatorEndpoint {}
