-- An id of a month that nobody prepared lands in the default partition; preparing the month later moves it.
create table turn_default partition of turn default;
call protect_tenant_rows('turn_default');
create policy owner_moves_rows on turn_default to current_user using (true);

create table audit_default partition of audit default;
call protect_tenant_rows('audit_default');
create policy owner_moves_rows on audit_default to current_user using (true);

-- The least UUIDv7 of a month: its first millisecond in 48 bits, then zeros.
create function first_id_of_month(month date) returns uuid
language sql immutable set search_path = pg_catalog, pg_temp
as $$
    select rpad(lpad(to_hex((extract(epoch from month::timestamp at time zone 'UTC') * 1000)::bigint), 12, '0'),
                32, '0')::uuid
$$;
revoke all on function first_id_of_month from public;

create procedure make_month_partition(parent text, month date)
language plpgsql set search_path = attendant, pg_temp
as $$
declare
    part text := parent || to_char(month, '_YYYY_MM');
    spare text := parent || '_default';
    first_id uuid := first_id_of_month(month);
    next_id uuid := first_id_of_month((month + interval '1 month')::date);
begin
    if to_regclass(part) is not null then
        return;
    end if;
    execute format('lock table %I in access exclusive mode', spare);
    execute format('create table %I (like %I including defaults including constraints)', part, parent);
    execute format(
        'with moved as (delete from %I where id >= %L and id < %L returning *) insert into %I select * from moved',
        spare, first_id, next_id, part);
    call protect_tenant_rows(part::regclass);
    execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, part, first_id, next_id);
end
$$;
revoke all on procedure make_month_partition from public;

create function ensure_month_partitions(first_month date, months integer) returns void
language plpgsql security definer set search_path = attendant, pg_temp
as $$
declare
    month date;
    parent text;
begin
    if months not between 1 and 24 then
        raise exception 'between 1 and 24 months can be prepared at once, but % were asked for', months;
    end if;
    perform pg_advisory_xact_lock(hashtext('attendant.partitions'));
    for step in 0 .. months - 1 loop
        month := (date_trunc('month', first_month::timestamp) + make_interval(months => step))::date;
        foreach parent in array array['turn', 'audit'] loop
            call make_month_partition(parent, month);
        end loop;
    end loop;
end
$$;
revoke all on function ensure_month_partitions from public;
grant execute on function ensure_month_partitions to attendant_app;
