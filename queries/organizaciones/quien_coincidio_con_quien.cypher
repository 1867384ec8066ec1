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
MATCH (o:Organization)-[a:ATTENDED]->(m:Meeting)<-[b:ATTENDED]-(p:Organization)
WHERE coalesce(m.counts_as, 1) = 1
  AND CASE WHEN $organization IS NULL THEN o.id < p.id ELSE o.id = $organization END
  AND all(x IN [o, p] WHERE coalesce(x.id = $organization, false)
          OR NOT coalesce(x.sector, '') IN $institutions AND NOT coalesce(x.apoc_relation, '') IN $alliance)
OPTIONAL MATCH (m)-[h:HELD_IN]->(r:Region)
WITH o, p, m, a, b, collect(r.name) AS region, collect(h.records) AS held
RETURN o.name AS organization, p.name AS other, m.name AS meeting, m.kind AS kind, region, m.start AS date,
       [a.records, b.records, held] AS records
ORDER BY organization, other, date IS NULL, date, meeting, o.id, p.id, m.id
