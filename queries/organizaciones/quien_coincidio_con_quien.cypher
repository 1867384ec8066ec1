// title: ¿Quién coincidió con quién, y dónde?
// why: Para presentar a dos organizaciones conviene saber en qué encuentros ya constan juntas. Coincidir en una
//   plenaria no es trabajar juntas, y que dos no consten juntas no prueba nada: casi todas las listas nombran
//   solo a quien organizó. Sin una organización salen todas las parejas, sin instituciones ni la alianza.
// param: organization organization «Organización» =
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: organization «Organización» text
// column: other «Con quién» text
// column: meeting «Encuentro» text
// column: kind «Tipo» term:MEETING_KIND
// column: region «Dónde» list
// column: date «Fecha» date
// column: records «De dónde sale» records
MATCH (o:Organization)
WHERE o.id = $organization OR $organization IS NULL
  AND NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
MATCH (o)-[a:ATTENDED]->(m:Meeting)<-[b:ATTENDED]-(p:Organization)
WHERE coalesce(m.counts_as, 1) = 1 AND ($organization IS NOT NULL OR o.id < p.id)
  AND NOT coalesce(p.sector, '') IN $institutions AND NOT coalesce(p.apoc_relation, '') IN $alliance
// Cut before anything is looked up: a large network has more pairs than fit in memory.
WITH o, p, m, a, b ORDER BY o.name, p.name, m.start IS NULL, m.start, m.name, o.id, p.id, m.id LIMIT 1001
OPTIONAL MATCH (m)-[h:HELD_IN]->(r:Region)
WITH o, p, m, a, b, collect(r.name) AS region, collect(h.records) AS held
RETURN o.name AS organization, p.name AS other, m.name AS meeting, m.kind AS kind, region, m.start AS date,
       [a.records, b.records, held] AS records
ORDER BY organization, other, date IS NULL, date, meeting, o.id, p.id, m.id
