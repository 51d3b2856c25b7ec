-- A column named ..._nanos holds what its timestamptz, counting microseconds, cannot: replay needs the exact instant.

-- state is a projection of conversation_event, for queries. The lane columns say which worker may finish turns;
-- lane_fence only ever grows.
create table conversation (
    tenant_id uuid not null references tenant,
    id uuid not null,
    channel text not null,
    locale text not null,
    state text not null check (state in ('OPEN', 'CLARIFYING', 'WITH_HUMAN')),
    started_at timestamptz not null,
    event_count integer not null,
    lane_worker text,
    lane_until timestamptz,
    lane_fence bigint not null default 0,
    primary key (tenant_id, id)
);
call protect_tenant_rows('conversation');
create policy owner_finds_abandoned on conversation for select to current_user using (true);
grant select, insert on conversation to attendant_app;
grant update (state, event_count, lane_worker, lane_until, lane_fence) on conversation to attendant_app;

create table conversation_event (
    tenant_id uuid not null,
    conversation_id uuid not null,
    position integer not null,
    turn_id uuid,
    kind text not null,
    body jsonb not null,
    at timestamptz not null,
    at_nanos smallint not null,
    primary key (tenant_id, conversation_id, position),
    foreign key (tenant_id, conversation_id) references conversation
);
call protect_tenant_rows('conversation_event');
grant select, insert on conversation_event to attendant_app;

-- The durable intake: one row for each accepted message.
create table turn_request (
    tenant_id uuid not null,
    turn_id uuid primary key,
    conversation_id uuid not null,
    idempotency_key text not null,
    message text not null,
    position integer not null,
    received_at timestamptz not null,
    received_at_nanos smallint not null,
    attempts integer not null default 0,
    finished_at timestamptz,
    unique (tenant_id, conversation_id, idempotency_key),
    unique (tenant_id, conversation_id, position),
    foreign key (tenant_id, conversation_id) references conversation
);
create index turn_request_waiting on turn_request (tenant_id, conversation_id, position) where finished_at is null;
call protect_tenant_rows('turn_request');
create policy owner_finds_abandoned on turn_request for select to current_user using (true);
grant select, insert on turn_request to attendant_app;
grant update (attempts, finished_at) on turn_request to attendant_app;

create function abandoned_lanes(moment timestamptz, most integer)
returns table (tenant_id uuid, conversation_id uuid)
language sql stable security definer set search_path = attendant, pg_temp
as $$
    select waiting.tenant_id, waiting.conversation_id
    from (
        select distinct on (request.tenant_id, request.conversation_id)
            request.tenant_id, request.conversation_id, request.received_at
        from turn_request request
        where request.finished_at is null
        order by request.tenant_id, request.conversation_id, request.position
    ) waiting
    join conversation on conversation.tenant_id = waiting.tenant_id and conversation.id = waiting.conversation_id
    where conversation.lane_worker is null or conversation.lane_until <= moment
    order by waiting.received_at
    limit most
$$;
revoke all on function abandoned_lanes from public;
grant execute on function abandoned_lanes to attendant_app;

-- Partitioned by month on the id alone: a UUIDv7 begins with its time, so a month's bounds are ids.
create table turn (
    id uuid primary key,
    tenant_id uuid not null,
    conversation_id uuid not null,
    idempotency_key text not null,
    message text not null,
    received_at timestamptz not null,
    received_at_nanos smallint not null,
    fence bigint not null,
    attempt integer not null,
    outcome_kind text not null,
    outcome jsonb not null,
    trace jsonb not null,
    finished_at timestamptz not null,
    finished_at_nanos smallint not null
) partition by range (id);
create index turn_conversation on turn (tenant_id, conversation_id, id);
call protect_tenant_rows('turn');
grant select, insert on turn to attendant_app;

create table evidence (
    tenant_id uuid not null,
    turn_id uuid not null,
    ordinal integer not null,
    answer_start integer not null,
    answer_end integer not null,
    document_id text not null,
    version text not null,
    title text not null,
    location text not null,
    source_start integer not null,
    source_end integer not null,
    quote text not null,
    verdict text not null,
    score double precision not null,
    primary key (tenant_id, turn_id, ordinal)
);
create index evidence_document on evidence (tenant_id, document_id, version);
call protect_tenant_rows('evidence');
grant select, insert on evidence to attendant_app;

create table audit (
    id uuid primary key,
    tenant_id uuid not null,
    actor text not null,
    action text not null,
    subject text not null,
    detail jsonb not null,
    at timestamptz not null
) partition by range (id);
create index audit_subject on audit (tenant_id, subject, id);
call protect_tenant_rows('audit');
grant select, insert on audit to attendant_app;

create table outbox (
    id uuid primary key,
    tenant_id uuid not null,
    topic text not null,
    key text not null,
    payload jsonb not null,
    created_at timestamptz not null,
    delivered_at timestamptz
);
create index outbox_undelivered on outbox (id) where delivered_at is null;
call protect_tenant_rows('outbox');
grant select, insert on outbox to attendant_app;
grant update (delivered_at) on outbox to attendant_app;
