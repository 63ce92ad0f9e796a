// Drives the accounts with Supabase's own clients: node accounts.mjs URL PUBLISHABLE_KEY SECRET_KEY
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { AuthClient, GoTrueAdminApi } from '@supabase/auth-js';
import { createClient } from '@supabase/supabase-js';

const [url, publishableKey, secretKey] = process.argv.slice(2);
const email = `ada-${process.pid}@people.example`;
const password = 'correct horse';

const client = (options = {}) =>
  new AuthClient({
    url: `${url}/auth/v1`,
    headers: { apikey: publishableKey },
    autoRefreshToken: false,
    persistSession: false,
    ...options,
  });

const admin = new GoTrueAdminApi({ url: `${url}/auth/v1`, headers: { apikey: secretKey } });

function ok(result) {
  assert.equal(result.error, null, JSON.stringify(result.error));
  return result.data;
}

function refused(result, code, status) {
  assert.equal(result.error?.code, code, JSON.stringify(result));
  assert.equal(result.error.status, status);
}

function totp(secret, at) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30)));
  const hash = createHmac('sha1', key).update(step).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

// sign up, confirm
const auth = client();
const signedUp = ok(await auth.signUp({ email, password, options: { data: { name: 'Ada' } } }));
assert.equal(signedUp.session, null);
assert.equal(signedUp.user.email, email);
refused(await auth.signInWithPassword({ email, password }), 'email_not_confirmed', 400);
const link = ok(await admin.generateLink({ type: 'signup', email, password }));
assert.match(link.properties.action_link, /\/verify\?token=/);
const confirmed = ok(
  await auth.verifyOtp({ email, token: link.properties.email_otp, type: 'signup' }),
);
assert.equal(confirmed.user.id, signedUp.user.id);
assert.equal(confirmed.user.user_metadata.name, 'Ada');

// sign in, read, change
refused(await auth.signInWithPassword({ email, password: 'wrong' }), 'invalid_credentials', 400);
const signedIn = ok(await auth.signInWithPassword({ email, password }));
assert.equal(signedIn.session.token_type, 'bearer');
assert.equal(ok(await auth.getUser()).user.id, signedUp.user.id);
assert.equal(ok(await auth.getClaims()).claims.role, 'authenticated');
const changed = ok(await auth.updateUser({ data: { name: 'Ada L.' } }));
assert.equal(changed.user.user_metadata.name, 'Ada L.');
const weak = await auth.updateUser({ password: 'x' });
assert.equal(weak.error.name, 'AuthWeakPasswordError');
assert.deepEqual(weak.error.reasons, ['length']);

// refresh
const refreshed = ok(await auth.refreshSession());
assert.notEqual(refreshed.session.refresh_token, signedIn.session.refresh_token);
const other = client();
const again = ok(
  await other.setSession({
    access_token: refreshed.session.access_token,
    refresh_token: refreshed.session.refresh_token,
  }),
);
assert.equal(again.user.email, email);
refused(
  await other.refreshSession({ refresh_token: 'made up' }),
  'refresh_token_not_found',
  400,
);

// second factor
const factor = ok(await auth.mfa.enroll({ factorType: 'totp', friendlyName: 'phone' }));
assert.match(factor.totp.qr_code, /^data:image\/svg\+xml;utf-8,<svg/);
const seconds = Date.now() / 1000;
refused(
  await auth.mfa.challengeAndVerify({ factorId: factor.id, code: 'nope' }),
  'mfa_verification_failed',
  422,
);
ok(await auth.mfa.challengeAndVerify({ factorId: factor.id, code: totp(factor.totp.secret, seconds) }));
const level = ok(await auth.mfa.getAuthenticatorAssuranceLevel());
assert.equal(level.currentLevel, 'aal2');
assert.equal(ok(await auth.mfa.listFactors()).totp.length, 1);
assert.equal(ok(await admin.mfa.listFactors({ userId: signedUp.user.id })).factors.length, 1);
assert.equal(ok(await auth.mfa.unenroll({ factorId: factor.id })).id, factor.id);

// mails, whoever asks
ok(await auth.resetPasswordForEmail(email));
ok(await auth.resetPasswordForEmail('nobody@people.example'));
ok(await auth.signInWithOtp({ email: 'new@people.example' }));
ok(await auth.resend({ type: 'signup', email: 'new2@people.example' }));
ok(await auth.reauthenticate());

// without a name
const visitor = ok(await client().signInAnonymously());
assert.equal(visitor.user.is_anonymous, true);

// who administers
const made = ok(
  await admin.createUser({ email: 'bob@people.example', password, email_confirm: true }),
).user;
assert.equal(ok(await admin.getUserById(made.id)).user.email, 'bob@people.example');
const page = ok(await admin.listUsers({ page: 1, perPage: 2 }));
assert.equal(page.users.length, 2);
assert.ok(page.total >= 4);
assert.equal(page.nextPage, 2);
ok(await admin.inviteUserByEmail('carol@people.example', { data: { team: 'a' } }));
const bob = client();
const bobs = ok(await bob.signInWithPassword({ email: 'bob@people.example', password }));
ok(await admin.updateUserById(made.id, { ban_duration: '1h', app_metadata: { plan: 'b' } }));
refused(
  await bob.signInWithPassword({ email: 'bob@people.example', password }),
  'user_banned',
  400,
);
ok(await admin.updateUserById(made.id, { ban_duration: 'none' }));
const session = ok(await bob.signInWithPassword({ email: 'bob@people.example', password })).session;
assert.equal(session.user.app_metadata.plan, 'b');
assert.equal((await admin.signOut(session.access_token, 'global')).error, null);
assert.ok((await client().refreshSession({ refresh_token: session.refresh_token })).error);
ok(await admin.deleteUser(made.id));
refused(await admin.getUserById(made.id), 'user_not_found', 404);
const page1 = new GoTrueAdminApi({ url: `${url}/auth/v1`, headers: { apikey: publishableKey } });
refused(await page1.listUsers(), 'not_admin', 403);
assert.ok(bobs.session);

// sign out
const last = ok(await auth.getSession()).session;
assert.equal((await auth.signOut()).error, null);
refused(
  await client().refreshSession({ refresh_token: last.refresh_token }),
  'refresh_token_not_found',
  400,
);

// supabase-js over the same accounts
class NoSocket {}
const supabase = createClient(url, publishableKey, {
  auth: { persistSession: false, autoRefreshToken: false },
  realtime: { transport: NoSocket },
});
assert.equal(ok(await supabase.auth.signInWithPassword({ email, password })).user.email, email);
assert.equal((await supabase.auth.signOut({ scope: 'local' })).error, null);
console.log('accounts: all held');
