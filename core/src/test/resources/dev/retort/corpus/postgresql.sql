select 'namespace', n.nspname, '', '', '', '' from pg_namespace n where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all select 'column', n.nspname, c.relname, a.attname,
  concat_ws(' ', c.relkind, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, coll.collname),
  coalesce(regexp_replace(pg_get_expr(d.adbin, d.adrelid), 'nextval\(.*', 'nextval'), '') || coalesce(' -- ' || col_description(c.oid, a.attnum), '')
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum left join pg_collation coll on coll.oid = a.attcollation
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm', 'c', 'f')
union all select 'relation', n.nspname, c.relname, c.relkind::text,
  concat_ws(' ', c.relpersistence, c.relrowsecurity, c.relforcerowsecurity, c.relispartition, pg_get_expr(c.relpartbound, c.oid), case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end, c.relreplident, c.reloptions::text),
  coalesce(obj_description(c.oid, 'pg_class'), '') || coalesce(case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end, '')
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'f')
union all select 'inherits', n.nspname, c.relname, p.relname, '', '' from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
  join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'f')
union all select 'index', n.nspname, t.relname, c.relname, concat_ws(' ', i.indisvalid, i.indisprimary, i.indisreplident, obj_description(c.oid, 'pg_class')), pg_get_indexdef(c.oid)
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all select 'constraint', n.nspname, k.conrelid::regclass::text || k.contypid::text, k.conname, concat_ws(' ', k.contype, k.convalidated, obj_description(k.oid, 'pg_constraint')), pg_get_constraintdef(k.oid)
  from pg_constraint k join pg_namespace n on n.oid = k.connamespace where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and k.contypid = 0 and k.contype <> 'n'
union all select 'domain', n.nspname, t.typname, coalesce(k.conname, ''), concat_ws(' ', format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault), coalesce(pg_get_constraintdef(k.oid), '')
  from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_constraint k on k.contypid = t.oid and k.contype <> 'n' where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and t.typtype = 'd'
union all select 'enum', n.nspname, t.typname, '', (select string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid), coalesce(obj_description(t.oid, 'pg_type'), '')
  from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and t.typtype = 'e'
union all select 'sequence', n.nspname, c.relname, coalesce((select d.refobjid::regclass::text || '.' || a.attname from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i') limit 1), ''), concat_ws(' ', format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle), ''
  from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all select 'trigger', n.nspname, c.relname, t.tgname, t.tgenabled::text, pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not t.tgisinternal
union all select 'function', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid), concat_ws(' ', p.prokind, pg_get_function_result(p.oid), p.provolatile, p.proisstrict, p.prosecdef, p.proleakproof, p.proparallel), p.prosrc
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
union all select 'policy', n.nspname, c.relname, p.polname, concat_ws(' ', p.polcmd, p.polpermissive, p.polroles::regrole[]::text), concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all select 'extension', '', e.extname, '', '', '' from pg_extension e
union all select 'grant', n.nspname, c.relname, '', coalesce((select string_agg(x::text, ',' order by x::text) from unnest(c.relacl) x), ''), '' from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relacl is not null
