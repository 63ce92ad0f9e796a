package dev.binnacle.workspace.store;

import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

import java.util.List;

/** Starts Hibernate over the store's entities: by code, without asking the database anything. */
final class StoreSessions {
    private static final List<Class<?>> ENTITIES =
            List.of(
                    ConnectionEntity.class,
                    SqlRunEntity.class,
                    CallEntity.class,
                    JournalEntity.class,
                    ActEntity.class);

    private StoreSessions() {}

    static SessionFactory start(StoreDatabase database) {
        var configuration = new Configuration();
        ENTITIES.forEach(configuration::addAnnotatedClass);
        configuration
                .getProperties()
                .put("hibernate.connection.datasource", database.connections());
        StoreDatabase.Product product = database.product();
        configuration.setProperty("jakarta.persistence.database-product-name", product.name());
        configuration.setProperty(
                "jakarta.persistence.database-major-version", Integer.toString(product.major()));
        configuration.setProperty(
                "jakarta.persistence.database-minor-version", Integer.toString(product.minor()));
        configuration.setProperty("hibernate.default_schema", StoreDatabase.SCHEMA);
        configuration.setProperty("hibernate.boot.allow_jdbc_metadata_access", "false");
        configuration.setProperty("hibernate.hbm2ddl.auto", "none");
        configuration.setProperty("jakarta.persistence.validation.mode", "none");
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        return configuration.buildSessionFactory();
    }
}
