-- One row a tenant; its row lock puts a tenant's changes in order.
create table knowledge_revision (
    tenant_id uuid primary key references tenant,
    revision bigint not null
);
call protect_tenant_rows('knowledge_revision');
grant select, insert, update on knowledge_revision to attendant_app;

-- Immutable, and kept when its document changes or leaves: old evidence points here.
create table knowledge_version (
    tenant_id uuid not null references tenant,
    document_id text collate "C" not null,
    hash text not null,
    title text not null,
    attributes jsonb not null,
    text text not null,
    primary key (tenant_id, document_id, hash)
);
call protect_tenant_rows('knowledge_version');
grant select, insert on knowledge_version to attendant_app;

create table knowledge_document (
    tenant_id uuid not null,
    id text collate "C" not null,
    hash text not null,
    source_hash text not null,
    collection text not null,
    location text not null,
    updated_at timestamptz not null,
    updated_at_nanos smallint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, id, hash) references knowledge_version (tenant_id, document_id, hash)
);
call protect_tenant_rows('knowledge_document');
grant select, insert, update, delete on knowledge_document to attendant_app;

-- The passages of each document's current version.
create table knowledge_passage (
    tenant_id uuid not null,
    document_id text collate "C" not null,
    ordinal integer not null,
    headings text[] not null,
    text text not null,
    text_offset integer not null,
    sentence_starts integer[] not null,
    sentence_ends integer[] not null,
    embedding bytea not null,
    sentence_embeddings bytea not null,
    primary key (tenant_id, document_id, ordinal),
    foreign key (tenant_id, document_id) references knowledge_document (tenant_id, id) on delete cascade
);
call protect_tenant_rows('knowledge_passage');
grant select, insert, delete on knowledge_passage to attendant_app;
