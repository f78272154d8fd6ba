package nl.perspectief.health;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool that is watched, and scheduled work that takes a missing database calmly. */
@Configuration(proxyBeanMethods = false)
class HealthParts {
    private static final Logger LOG = LoggerFactory.getLogger(HealthParts.class);

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    WatchedPool dataSource(DataSourceProperties properties, Presence presence) {
        WatchedPool pool = new WatchedPool(presence);
        pool.setJdbcUrl(properties.determineUrl());
        pool.setUsername(properties.determineUsername());
        pool.setPassword(properties.determinePassword());
        return pool;
    }

    /** Work that is scheduled has a next time; what matters is done then. */
    @Bean
    SimpleAsyncTaskSchedulerCustomizer calmWithoutDatabase() {
        return scheduler -> scheduler.setErrorHandler(HealthParts::failed);
    }

    private static void failed(Throwable failure) {
        if (Unavailable.beneath(failure)) {
            LOG.warn("scheduled work found no database; it is done at its next time");
        } else {
            LOG.error("scheduled work failed", failure);
        }
    }
}
