-- Vectors of one encoder mean nothing to another. The default is the only one that there was; a sidecar of an earlier
-- release, which does not name it, may go on writing beside a newer one.
alter table knowledge_passage add column encoder text not null default 'all-MiniLM-L6-v2-int8';
