package dev.binnacle.server.account;

import dev.binnacle.server.account.secret.Totp;
import dev.binnacle.server.account.store.ChallengeRow;
import dev.binnacle.server.account.store.FactorRow;
import dev.binnacle.server.request.HttpAnswer;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Second factors: codes by time. */
final class FactorCalls {
    private static final Duration CHALLENGE = Duration.ofMinutes(5);
    private static final int LONGEST_NAME = 100;
    private static final String TOTP = "totp";
    private final Parts parts;

    FactorCalls(Parts parts) {
        this.parts = parts;
    }

    HttpAnswer enroll(AccountCall call) {
        String type = call.required("factor_type");
        String given = call.text("friendly_name");
        String name = given == null ? "" : given;
        if (name.length() > LONGEST_NAME) {
            throw AccountRefusal.invalid("friendly_name is too long");
        }
        return Json.answer(
                200,
                parts.callers()
                        .<ObjectNode>as(
                                call,
                                (db, present) -> {
                                    refuseOther(type);
                                    return enroll(db, call, present, name);
                                }));
    }

    private static void refuseOther(String type) {
        if (!type.equals(TOTP)) {
            throw AccountRefusal.of(
                    422,
                    "mfa_" + type + "_enroll_not_enabled",
                    "Only TOTP factors are enrolled here");
        }
    }

    private ObjectNode enroll(Session db, AccountCall call, Callers.Present present, String name) {
        List<FactorRow> all = parts.users().factors(db, present.user().id);
        // what was begun and not ended gives way
        all.stream().filter(each -> !isVerified(each)).forEach(db::remove);
        List<FactorRow> verified = all.stream().filter(FactorCalls::isVerified).toList();
        if (!verified.isEmpty() && !present.hasSecondFactor()) {
            throw AccountRefusal.of(
                    403, "insufficient_aal", "AAL2 required to enroll a new factor");
        }
        if (verified.size() >= parts.settings().mostFactors()) {
            throw AccountRefusal.of(
                    422,
                    "too_many_enrolled_mfa_factors",
                    "Maximum number of verified factors reached, unenroll to continue");
        }
        if (verified.stream().anyMatch(each -> each.friendlyName.equals(name))) {
            throw AccountRefusal.of(
                    422,
                    "mfa_factor_name_conflict",
                    "A factor with the friendly name \"%s\" for this user already exists"
                            .formatted(name));
        }
        Totp totp = Totp.create();
        var factor = new FactorRow();
        factor.userId = present.user().id;
        factor.friendlyName = name;
        factor.type = TOTP;
        factor.status = "unverified";
        factor.secret = totp.secret();
        factor.lastStep = Totp.NONE;
        factor.createdAt = parts.clock().instant();
        factor.updatedAt = factor.createdAt;
        db.persist(factor);
        String issuer = call.text("issuer");
        String email = present.user().email;
        String uri =
                totp.uri(
                        issuer == null ? site() : issuer,
                        email == null ? present.user().id.toString() : email);
        ObjectNode answer = Json.object();
        answer.put("id", factor.id.toString());
        answer.put("type", TOTP);
        answer.put("friendly_name", name);
        ObjectNode secret = answer.putObject(TOTP);
        secret.put("qr_code", Totp.picture(uri));
        secret.put("secret", totp.secret());
        secret.put("uri", uri);
        return answer;
    }

    private String site() {
        try {
            String host = URI.create(parts.settings().siteUrl()).getHost();
            return host == null ? parts.settings().siteUrl() : host;
        } catch (IllegalArgumentException odd) {
            return parts.settings().siteUrl();
        }
    }

    private static boolean isVerified(FactorRow factor) {
        return factor.status.equals(Users.VERIFIED);
    }

    private FactorRow factor(Session db, UUID user, UUID id) {
        FactorRow factor = db.find(FactorRow.class, id);
        if (factor == null || !factor.userId.equals(user)) {
            throw AccountRefusal.of(
                    404,
                    "mfa_factor_not_found",
                    "A factor with the provided factor ID was not found");
        }
        return factor;
    }

    HttpAnswer challenge(AccountCall call) {
        return Json.answer(
                200,
                parts.callers()
                        .<ObjectNode>as(
                                call,
                                (db, present) -> {
                                    FactorRow factor = factor(db, present.user().id, call.id(1));
                                    var challenge = new ChallengeRow();
                                    challenge.factorId = factor.id;
                                    challenge.createdAt = parts.clock().instant();
                                    factor.lastChallengedAt = challenge.createdAt;
                                    db.createMutationQuery(
                                                    "delete from ChallengeRow where factorId ="
                                                            + " :factor and createdAt < :old")
                                            .setParameter("factor", factor.id)
                                            .setParameter(
                                                    "old", challenge.createdAt.minus(CHALLENGE))
                                            .executeUpdate();
                                    db.persist(challenge);
                                    ObjectNode answer = Json.object();
                                    answer.put("id", challenge.id.toString());
                                    answer.put("type", TOTP);
                                    answer.put(
                                            "expires_at",
                                            challenge.createdAt.plus(CHALLENGE).getEpochSecond());
                                    return answer;
                                }));
    }

    HttpAnswer verify(AccountCall call) {
        parts.limits().call(call);
        UUID challenge = AccountCall.id(call.required("challenge_id"));
        String code = call.required("code");
        Callers.SignedIn caller = parts.callers().signedIn(call);
        // guesses at a code are counted by account, however many challenges are asked for
        String account = "factor " + caller.user();
        parts.limits().attempt(account);
        ObjectNode answer = parts.store().call(db -> verify(db, call, caller, challenge, code));
        if (answer == null) {
            throw AccountRefusal.of(422, "mfa_verification_failed", "Invalid TOTP code entered");
        }
        parts.limits().succeeded(account);
        return Json.answer(200, answer);
    }

    private @Nullable ObjectNode verify(
            Session db, AccountCall call, Callers.SignedIn caller, UUID id, String code) {
        Callers.Present present = parts.callers().present(db, caller);
        FactorRow factor = factor(db, caller.user(), call.id(1));
        ChallengeRow challenge = db.find(ChallengeRow.class, id);
        if (challenge == null
                || !challenge.factorId.equals(factor.id)
                || challenge.createdAt.plus(CHALLENGE).isBefore(parts.clock().instant())) {
            throw AccountRefusal.of(
                    422,
                    "mfa_challenge_expired",
                    "MFA challenge has expired, verify against another challenge or create a new"
                            + " challenge.");
        }
        long step = new Totp(factor.secret).step(code, parts.clock().instant(), factor.lastStep);
        if (step == Totp.NONE || !used(db, factor, step)) {
            return null;
        }
        db.createMutationQuery("delete from ChallengeRow where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        return parts.sessions().raise(db, present.user(), present.session());
    }

    /** Marks a code as used; false = another call was first. */
    private boolean used(Session db, FactorRow factor, long step) {
        boolean first =
                db.createMutationQuery(
                                        "update FactorRow set lastStep = :step, status ="
                                                + " 'verified', updatedAt = :now where id = :id and"
                                                + " lastStep < :step")
                                .setParameter("step", step)
                                .setParameter("now", parts.clock().instant())
                                .setParameter("id", factor.id)
                                .executeUpdate()
                        == 1;
        db.refresh(factor);
        return first;
    }

    HttpAnswer unenroll(AccountCall call) {
        return Json.answer(
                200,
                parts.callers()
                        .<ObjectNode>as(
                                call,
                                (db, present) -> {
                                    FactorRow factor = factor(db, present.user().id, call.id(1));
                                    if (isVerified(factor) && !present.hasSecondFactor()) {
                                        throw AccountRefusal.of(
                                                422,
                                                "insufficient_aal",
                                                "AAL2 required to unenroll verified factor");
                                    }
                                    return remove(db, factor);
                                }));
    }

    /** For who administers accounts: somebody lost their phone. */
    HttpAnswer remove(AccountCall call) {
        return Json.answer(
                200,
                parts.store()
                        .<ObjectNode>call(db -> remove(db, factor(db, call.id(2), call.id(4)))));
    }

    private ObjectNode remove(Session db, FactorRow factor) {
        db.remove(factor);
        db.flush();
        if (!parts.users().hasVerifiedFactor(db, factor.userId)) {
            parts.sessions().lower(db, factor.userId);
        }
        return Json.object().put("id", factor.id.toString());
    }
}
