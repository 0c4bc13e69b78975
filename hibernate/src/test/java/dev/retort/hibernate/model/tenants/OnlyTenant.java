package dev.retort.hibernate.model.tenants;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** The tenant whose rows a test sees. */
public final class OnlyTenant implements CurrentTenantIdentifierResolver<String> {

    @Override
    public String resolveCurrentTenantIdentifier() {
        return "only";
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}
