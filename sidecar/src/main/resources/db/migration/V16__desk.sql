-- The fence of the service agent who has the conversation; 0 where none has. Claims raise lane_fence beyond it.
alter table conversation add column desk_fence bigint not null default 0;
grant update (desk_fence) on conversation to attendant_app;

-- What was done under an idempotency key: the event that it became.
create table desk_request (
    tenant_id uuid not null,
    conversation_id uuid not null,
    idempotency_key text not null,
    position integer not null,
    primary key (tenant_id, conversation_id, idempotency_key),
    foreign key (tenant_id, conversation_id, position) references conversation_event
);
call protect_tenant_rows('desk_request');
grant select, insert on desk_request to attendant_app;

-- Proof that a conversation was erased; nothing of it is kept here.
create table erasure (
    tenant_id uuid not null references tenant,
    conversation_id uuid not null,
    erased_at timestamptz not null,
    primary key (tenant_id, conversation_id)
);
call protect_tenant_rows('erasure');
grant select on erasure to attendant_app;

-- Erasing must not read whole tables.
create index visitor_conversation on visitor (tenant_id, conversation_id);
create index outbox_key on outbox (tenant_id, key);

-- Deletes every row of a conversation that holds what was written in it, or what it was answered with, and keeps the
-- proof. Costs of models hold no content, and stay. The tenant is the transaction's, as in every query: the owner is
-- bound by row-level security too. Whoever writes a conversation's rows locks the conversation first, and so comes
-- before all of this or finds it erased.
create function erase_conversation(wanted uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = attendant, pg_temp
as $$
declare
    owner uuid;
begin
    select tenant_id into owner from conversation where id = wanted for update;
    if not found then
        return false;
    end if;
    delete from model_exchange where turn_id in (select id from turn where conversation_id = wanted);
    delete from evidence where turn_id in (select id from turn where conversation_id = wanted);
    delete from turn where conversation_id = wanted;
    delete from outbox where key = wanted::text;
    delete from late_answer where conversation_id = wanted;
    delete from vault where conversation_id = wanted;
    delete from visitor where conversation_id = wanted;
    delete from desk_request where conversation_id = wanted;
    delete from conversation_event where conversation_id = wanted;
    delete from turn_request where conversation_id = wanted;
    delete from conversation where id = wanted;
    insert into erasure (tenant_id, conversation_id, erased_at) values (owner, wanted, moment);
    return true;
end
$$;
revoke all on function erase_conversation from public;
grant execute on function erase_conversation to attendant_app;
