package io.pagedesk.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event stands in the store. It is chosen once and never follows the Java class: a class may
 * move or be renamed, a stored name may not.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The stored name, {@code aggregate.past-fact}, unique among all events. */
    String value();

    /** The revision of the JSON shape, raised with every change of it; older ones stay readable. */
    String revision() default "1";
}
