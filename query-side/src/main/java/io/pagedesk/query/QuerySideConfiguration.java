package io.pagedesk.query;

import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The query side as a part of a process. Its components are named by their full class names, so that those of another
 * side may carry the same simple ones.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = QuerySideApplication.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.pagedesk\\.query\\.alone\\..*")
        })
public class QuerySideConfiguration {}
