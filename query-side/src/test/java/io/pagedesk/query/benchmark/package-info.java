/**
 * How fast the projections are: {@code ./mvnw -q -pl query-side -am -Pbenchmark process-test-classes}.
 */
package io.pagedesk.query.benchmark;
