-- What calls of language models cost, in micro-USD. A call counts with what was reserved until it is settled.
create table model_call (
    tenant_id uuid not null,
    call_id uuid not null,
    conversation_id uuid not null,
    turn_id uuid not null,
    task text not null,
    model text not null,
    started_at timestamptz not null,
    reserved bigint not null check (reserved >= 0),
    cost bigint check (cost >= 0),
    input_tokens bigint not null default 0,
    cached_input_tokens bigint not null default 0,
    output_tokens bigint not null default 0,
    primary key (tenant_id, call_id)
);
create index model_call_started_at on model_call (tenant_id, started_at);
create index model_call_turn on model_call (tenant_id, turn_id);
call protect_tenant_rows('model_call');
grant select, insert, update on model_call to attendant_app;

-- What a turn, a conversation or a day has spent, with what is reserved: budgets are held against this.
create table spending (
    tenant_id uuid not null,
    span text not null,
    micros bigint not null check (micros >= 0),
    primary key (tenant_id, span)
);
call protect_tenant_rows('spending');
grant select, insert, update on spending to attendant_app;
