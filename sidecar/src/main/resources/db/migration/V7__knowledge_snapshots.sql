-- Passages belong to a version, so that an older version can be searched again. The owner may see all rows meanwhile.
alter table knowledge_revision no force row level security;
alter table knowledge_version no force row level security;
alter table knowledge_document no force row level security;
alter table knowledge_passage no force row level security;

alter table knowledge_passage add column hash text;
update knowledge_passage passage set hash = document.hash
    from knowledge_document document
    where document.tenant_id = passage.tenant_id and document.id = passage.document_id;
alter table knowledge_passage
    alter column hash set not null,
    drop constraint knowledge_passage_tenant_id_document_id_fkey,
    drop constraint knowledge_passage_pkey,
    add primary key (tenant_id, document_id, hash, ordinal),
    add foreign key (tenant_id, document_id, hash) references knowledge_version (tenant_id, document_id, hash);

-- What each revision changed; a null hash says that the document left. The log only grows, so a revision names its
-- documents for ever. What stood before the log began is told by its first revision.
create table knowledge_change (
    tenant_id uuid not null references tenant,
    document_id text collate "C" not null,
    revision bigint not null,
    hash text,
    source_hash text,
    collection text,
    location text,
    primary key (tenant_id, document_id, revision),
    foreign key (tenant_id, document_id, hash) references knowledge_version (tenant_id, document_id, hash),
    check (num_nulls(hash, source_hash, collection, location) in (0, 4))
);
insert into knowledge_change (tenant_id, document_id, revision, hash, source_hash, collection, location)
    select document.tenant_id, document.id, current.revision,
        document.hash, document.source_hash, document.collection, document.location
    from knowledge_document document
    join knowledge_revision current on current.tenant_id = document.tenant_id;
call protect_tenant_rows('knowledge_change');
grant select, insert on knowledge_change to attendant_app;

alter table knowledge_revision force row level security;
alter table knowledge_version force row level security;
alter table knowledge_document force row level security;
alter table knowledge_passage force row level security;

-- A revision with a number and a note; the counts say how it differs from its base, the one published before it.
create table knowledge_snapshot (
    tenant_id uuid not null references tenant,
    number integer not null check (number > 0),
    revision bigint not null,
    base_revision bigint not null,
    note text not null,
    documents integer not null,
    added integer not null,
    changed integer not null,
    removed integer not null,
    taken_by text not null,
    taken_at timestamptz not null,
    taken_at_nanos smallint not null,
    primary key (tenant_id, number)
);
call protect_tenant_rows('knowledge_snapshot');
grant select, insert on knowledge_snapshot to attendant_app;

-- Every change of the published snapshot, in order, with the revision that it made.
create table knowledge_publication (
    tenant_id uuid not null references tenant,
    ordinal integer not null,
    snapshot integer not null,
    revision bigint not null,
    rollback boolean not null,
    published_by text not null,
    published_at timestamptz not null,
    published_at_nanos smallint not null,
    primary key (tenant_id, ordinal),
    foreign key (tenant_id, snapshot) references knowledge_snapshot (tenant_id, number)
);
call protect_tenant_rows('knowledge_publication');
grant select, insert on knowledge_publication to attendant_app;

-- What is to change with the next publication; a null hash says that the document is to leave.
create table knowledge_draft (
    tenant_id uuid not null references tenant,
    document_id text collate "C" not null,
    hash text,
    source_hash text,
    collection text,
    location text,
    primary key (tenant_id, document_id),
    foreign key (tenant_id, document_id, hash) references knowledge_version (tenant_id, document_id, hash),
    check (num_nulls(hash, source_hash, collection, location) in (0, 4))
);
call protect_tenant_rows('knowledge_draft');
grant select, insert, delete on knowledge_draft to attendant_app;
