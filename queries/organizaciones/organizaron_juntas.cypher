// title: ¿Qué organizaciones organizaron juntas un encuentro?
// why: Organizar juntas es trabajar juntas, a diferencia de asistir. Sin instituciones ni la alianza.
// meaning: organized = ATTENDANCE_ROLE organized
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: organization «Organización» text
// column: other «Con quién» text
// column: meetings «Encuentros» list
// column: how_many «Cuántos» integer
// column: records «De dónde sale» records
MATCH (o:Organization)-[a:ATTENDED]->(m:Meeting)<-[b:ATTENDED]-(p:Organization)
WHERE o.id < p.id AND coalesce(m.counts_as, 1) = 1
  AND all(roles IN [a.role, b.role] WHERE any(role IN roles WHERE role IN $organized))
  AND none(x IN [o, p] WHERE coalesce(x.sector, '') IN $institutions OR coalesce(x.apoc_relation, '') IN $alliance)
WITH o, p, m, a, b ORDER BY m.start, m.id
WITH o, p, collect(m.name) AS meetings, collect([a.records, b.records]) AS records
RETURN o.name AS organization, p.name AS other, meetings, size(meetings) AS how_many, records
ORDER BY how_many DESC, organization, other, o.id, p.id
