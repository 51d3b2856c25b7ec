-- Persons' words on what tools proposed, one for each turn; what came of one is added when the tool has ended.
create table tool_consent (
    tenant_id uuid not null,
    turn_id uuid not null,
    conversation_id uuid not null,
    tool text not null,
    given boolean not null,
    given_by text not null,
    given_at timestamptz not null,
    given_at_nanos smallint not null,
    done boolean,
    reply text,
    ended_at timestamptz,
    ended_at_nanos smallint,
    primary key (tenant_id, turn_id),
    check ((done is null) = (reply is null) and (done is null) = (ended_at is null))
);
create index tool_consent_conversation on tool_consent (tenant_id, conversation_id);
call protect_tenant_rows('tool_consent');
grant select, insert, update (done, reply, ended_at, ended_at_nanos) on tool_consent to attendant_app;
