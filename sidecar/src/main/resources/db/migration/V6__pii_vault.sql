-- What the tokens in masked text stand for. Everything here is enciphered before it arrives.
create table vault_key (
    tenant_id uuid primary key references tenant,
    master_key_id text not null,
    wrapped bytea not null
);
call protect_tenant_rows('vault_key');
grant select, insert, update on vault_key to attendant_app;

-- revision counts the changes of a conversation's vault, so that none is lost where two are made at once.
create table vault (
    tenant_id uuid not null,
    conversation_id uuid not null,
    revision integer not null,
    key_id text not null,
    sealed bytea not null,
    primary key (tenant_id, conversation_id)
);
call protect_tenant_rows('vault');
grant select, insert, update, delete on vault to attendant_app;
