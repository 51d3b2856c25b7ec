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

-- What is erased with a conversation, with its consents.
create or replace function erase_conversation(wanted uuid, moment timestamptz) returns boolean
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
    delete from tool_consent where conversation_id = wanted;
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
