-- One text for H2 and PostgreSQL; names and columns follow Supabase's schema "auth" where it has them.
-- Everything is quoted, so that it is the same in every mode of H2.

create table "users" (
    "id" uuid not null primary key,
    "aud" varchar(255) not null,
    "role" varchar(255) not null,
    "email" varchar(320) unique,
    "phone" varchar(40) unique,
    "encrypted_password" varchar(1000),
    "email_confirmed_at" timestamp(6) with time zone,
    "phone_confirmed_at" timestamp(6) with time zone,
    "invited_at" timestamp(6) with time zone,
    "confirmation_sent_at" timestamp(6) with time zone,
    "recovery_sent_at" timestamp(6) with time zone,
    "email_change" varchar(320),
    "email_change_sent_at" timestamp(6) with time zone,
    "reauthentication_sent_at" timestamp(6) with time zone,
    "last_sign_in_at" timestamp(6) with time zone,
    "banned_until" timestamp(6) with time zone,
    "deleted_at" timestamp(6) with time zone,
    "raw_app_meta_data" text not null,
    "raw_user_meta_data" text not null,
    "is_anonymous" boolean not null,
    "created_at" timestamp(6) with time zone not null,
    "updated_at" timestamp(6) with time zone not null
);
create index "users_by_time" on "users" ("created_at", "id");

create table "identities" (
    "id" uuid not null primary key,
    "user_id" uuid not null references "users" on delete cascade,
    "provider" varchar(100) not null,
    "provider_id" varchar(1000) not null,
    "identity_data" text not null,
    "email" varchar(320),
    "last_sign_in_at" timestamp(6) with time zone,
    "created_at" timestamp(6) with time zone not null,
    "updated_at" timestamp(6) with time zone not null,
    unique ("provider", "provider_id")
);
create index "identities_by_user" on "identities" ("user_id");

create table "sessions" (
    "id" uuid not null primary key,
    "user_id" uuid not null references "users" on delete cascade,
    "aal" varchar(10) not null,
    "amr" text not null,
    "secret" varchar(100) not null,
    "user_agent" varchar(1000),
    "ip" varchar(100),
    "created_at" timestamp(6) with time zone not null,
    "refreshed_at" timestamp(6) with time zone not null
);
create index "sessions_by_user" on "sessions" ("user_id");

-- A token is kept as its hash only.
create table "refresh_tokens" (
    "token_hash" varchar(64) not null primary key,
    "session_id" uuid not null references "sessions" on delete cascade,
    "created_at" timestamp(6) with time zone not null,
    "revoked_at" timestamp(6) with time zone
);
create index "refresh_tokens_by_session" on "refresh_tokens" ("session_id");

create table "flow_state" (
    "id" uuid not null primary key,
    "user_id" uuid references "users" on delete cascade,
    "linking_user_id" uuid references "users" on delete cascade,
    "method" varchar(40) not null,
    "code_hash" varchar(64) unique,
    "code_challenge" varchar(200),
    "code_challenge_method" varchar(10),
    "provider" varchar(100),
    "state_hash" varchar(64) unique,
    "nonce" varchar(100),
    "verifier" varchar(200),
    "redirect_to" text not null,
    "created_at" timestamp(6) with time zone not null
);
create index "flow_state_by_time" on "flow_state" ("created_at");

-- Codes and links sent by mail; a row without a user answers whoever asked for an unknown address.
create table "one_time_tokens" (
    "id" uuid not null primary key,
    "user_id" uuid references "users" on delete cascade,
    "purpose" varchar(40) not null,
    "relates_to" varchar(320) not null,
    "link_hash" varchar(64) not null unique,
    "code_hash" varchar(64) not null,
    "attempts" integer not null,
    "flow_id" uuid references "flow_state" on delete cascade,
    "created_at" timestamp(6) with time zone not null,
    "expires_at" timestamp(6) with time zone not null
);
create index "one_time_tokens_by_address" on "one_time_tokens" ("relates_to", "purpose");
create index "one_time_tokens_by_user" on "one_time_tokens" ("user_id");
create index "one_time_tokens_by_time" on "one_time_tokens" ("expires_at");

create table "mfa_factors" (
    "id" uuid not null primary key,
    "user_id" uuid not null references "users" on delete cascade,
    "friendly_name" varchar(200) not null,
    "factor_type" varchar(20) not null,
    "status" varchar(20) not null,
    "secret" varchar(200) not null,
    "last_step" bigint not null,
    "created_at" timestamp(6) with time zone not null,
    "updated_at" timestamp(6) with time zone not null,
    "last_challenged_at" timestamp(6) with time zone
);
create index "mfa_factors_by_user" on "mfa_factors" ("user_id");

create table "mfa_challenges" (
    "id" uuid not null primary key,
    "factor_id" uuid not null references "mfa_factors" on delete cascade,
    "attempts" integer not null,
    "created_at" timestamp(6) with time zone not null
);
create index "mfa_challenges_by_factor" on "mfa_challenges" ("factor_id");

create table "signing_keys" (
    "id" varchar(36) not null primary key,
    "algorithm" varchar(10) not null,
    "jwk" text not null,
    "created_at" timestamp(6) with time zone not null
);

create table "api_keys" (
    "id" uuid not null primary key,
    "name" varchar(200) not null,
    "kind" varchar(20) not null,
    "prefix" varchar(40) not null,
    "key_hash" varchar(64) not null unique,
    "role" varchar(255) not null,
    "scopes" varchar(200) not null,
    "created_at" timestamp(6) with time zone not null,
    "revoked_at" timestamp(6) with time zone
);

create table "outbox" (
    "id" bigint generated by default as identity primary key,
    "recipient" varchar(320) not null,
    "kind" varchar(40) not null,
    "subject" varchar(400) not null,
    "body" text not null,
    "created_at" timestamp(6) with time zone not null,
    "claimed_at" timestamp(6) with time zone,
    "sent_at" timestamp(6) with time zone,
    "problem" varchar(1000)
);
create index "outbox_by_time" on "outbox" ("created_at");
