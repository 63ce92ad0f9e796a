package dev.binnacle.server.account;

import dev.binnacle.server.account.provider.OpenIdPerson;
import dev.binnacle.server.account.store.IdentityRow;
import dev.binnacle.server.account.store.UserRow;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.UUID;

/** Finds the account of who signed in at a provider, or makes it. */
final class ProvidedUsers {
    private final Parts parts;

    ProvidedUsers(Parts parts) {
        this.parts = parts;
    }

    /**
     * @param linking the account that asked for this; null = nobody was signed in
     */
    UserRow user(Session db, String provider, OpenIdPerson person, @Nullable UUID linking) {
        ObjectNode data = data(person);
        IdentityRow known =
                db.createSelectionQuery(
                                "from IdentityRow where provider = :provider and providerId = :id",
                                IdentityRow.class)
                        .setParameter("provider", provider)
                        .setParameter("id", person.subject())
                        .getSingleResultOrNull();
        if (known != null) {
            if (linking != null) {
                throw AccountRefusal.of(
                        422, "identity_already_exists", "Identity is already linked to an account");
            }
            known.data = data.toString();
            known.updatedAt = parts.clock().instant();
            return parts.users().required(db, known.userId);
        }
        UserRow user =
                linking == null ? byAddress(db, person, data) : parts.users().required(db, linking);
        if (user.anonymous) {
            user.anonymous = false;
            user.role = "authenticated";
        }
        user.userMetadata = Users.merged(data.toString(), Json.object(user.userMetadata));
        user.updatedAt = parts.clock().instant();
        parts.users().link(db, user, provider, person.subject(), data);
        return user;
    }

    private static ObjectNode data(OpenIdPerson person) {
        ObjectNode data = Json.of(person.claims()) instanceof ObjectNode all ? all : Json.object();
        data.put("provider_id", person.subject());
        data.put("email_verified", person.emailVerified());
        Object name = person.claims().get("name");
        if (name != null) {
            data.put("full_name", name.toString());
        }
        return data;
    }

    /** The account of the address that the provider vouches for; made where there is none. */
    private UserRow byAddress(Session db, OpenIdPerson person, ObjectNode data) {
        String email = person.email() == null ? null : person.email().toLowerCase(Locale.ROOT);
        UserRow user = email == null ? null : parts.users().byEmail(db, email);
        if (email != null && !person.emailVerified()) {
            throw AccountRefusal.of(
                    422,
                    "provider_email_needs_verification",
                    "The provider has not verified the email address");
        }
        if (user == null) {
            if (parts.settings().signUpDisabled()) {
                throw AccountRefusal.of(
                        422, "signup_disabled", "Signups not allowed for this instance");
            }
            user = parts.users().create(db, email, data);
        } else if (user.emailConfirmedAt == null) {
            // whoever claimed the address before did not show that it is theirs
            user.password = null;
            user.userMetadata = "{}";
            parts.users().identities(db, user.id).forEach(db::remove);
            parts.sessions().endAll(db, user.id, null);
        }
        if (email != null && user.emailConfirmedAt == null) {
            user.emailConfirmedAt = parts.clock().instant();
        }
        return user;
    }
}
