-- What models were asked while a turn was answered, and what they replied, with tokens for customers' personal data:
-- a turn is replayed from it.
create table model_exchange (
    tenant_id uuid not null,
    turn_id uuid not null,
    ordinal integer not null,
    model text not null,
    prompt text not null,
    request_hash text not null,
    request jsonb not null,
    heard text not null,
    outcome jsonb not null,
    shown integer not null,
    began_at timestamptz not null,
    began_at_nanos smallint not null,
    took_nanos bigint not null,
    primary key (tenant_id, turn_id, ordinal)
);
call protect_tenant_rows('model_exchange');
grant select, insert on model_exchange to attendant_app;
