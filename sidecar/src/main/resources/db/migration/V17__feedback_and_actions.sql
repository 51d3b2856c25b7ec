-- What people think of turns. A comment is a customer's or an agent's words, so it goes with its conversation.
create table feedback (
    tenant_id uuid not null,
    idempotency_key text not null,
    turn_id uuid not null,
    conversation_id uuid not null,
    kind text not null check (kind in ('CSAT', 'THUMBS')),
    score smallint not null,
    comment text not null,
    given_at timestamptz not null,
    given_at_nanos smallint not null,
    primary key (tenant_id, idempotency_key),
    foreign key (tenant_id, conversation_id) references conversation on delete cascade,
    check (kind = 'CSAT' and score between 1 and 5 or kind = 'THUMBS' and score in (-1, 1))
);
create index feedback_given_at on feedback (tenant_id, given_at);
create index feedback_turn on feedback (tenant_id, turn_id, kind);
create index feedback_conversation on feedback (tenant_id, conversation_id);
call protect_tenant_rows('feedback');
grant select, insert on feedback to attendant_app;

-- How actions ended in the org, the first result of each.
create table action_result (
    tenant_id uuid not null references tenant,
    action_id text not null check (char_length(action_id) between 1 and 255),
    idempotency_key text,
    status text not null check (status in ('SUCCEEDED', 'FAILED', 'REFUSED')),
    output text not null,
    caller text not null,
    told_at timestamptz not null,
    told_at_nanos smallint not null,
    primary key (tenant_id, action_id)
);
call protect_tenant_rows('action_result');
grant select, insert on action_result to attendant_app;
