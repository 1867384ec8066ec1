// title: ¿Qué organizaciones convocaron más reuniones de trabajo?
// why: Quien convoca sostiene la red. Cuenta quien consta como organizadora o como quien convoca; una fila que vale
//   por varios encuentros no cuenta. Sin instituciones ni la alianza.
// meaning: organized = ATTENDANCE_ROLE organized
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: organization «Organización» text
// column: working «Reuniones de trabajo» integer
// column: all «Encuentros de todo tipo» integer
// column: meetings «Cuáles» list
// column: records «De dónde sale» records
MATCH (o:Organization)-[e:ATTENDED|CONVENED_BY]-(m:Meeting)
WHERE (e:CONVENED_BY OR any(role IN e.role WHERE role IN $organized)) AND coalesce(m.counts_as, 1) = 1
  AND NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
WITH o, m, collect(e.records) AS records ORDER BY m.start, m.name, m.id
WITH o, collect(m) AS meetings, collect(records) AS records
RETURN o.name AS organization, size([m IN meetings WHERE m.kind = 'working']) AS working, size(meetings) AS all,
       [m IN meetings | m.name] AS meetings, records
ORDER BY working DESC, all DESC, organization, o.id
