/**
 * How fast the projections are.
 *
 * <p>Run it with: {@code ./mvnw -q -pl query-side -am test-compile
 * org.codehaus.mojo:exec-maven-plugin:3.6.1:java -Dexec.mainClass=io.pagedesk.query.benchmark.CatchUpBenchmark
 * -Dexec.classpathScope=test}
 */
package io.pagedesk.query.benchmark;
