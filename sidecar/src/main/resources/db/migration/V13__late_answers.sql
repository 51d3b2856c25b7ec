-- Answers of language models that came after their turn's deadline, one at most for each turn.
create table late_answer (
    tenant_id uuid not null,
    turn_id uuid not null,
    conversation_id uuid not null,
    text text not null,
    evidence jsonb not null,
    fate text not null check (fate in ('SENT', 'OFFERED', 'DROPPED')),
    came_at timestamptz not null,
    came_at_nanos smallint not null,
    primary key (tenant_id, turn_id)
);
create index late_answer_conversation on late_answer (tenant_id, conversation_id);
call protect_tenant_rows('late_answer');
grant select, insert on late_answer to attendant_app;
