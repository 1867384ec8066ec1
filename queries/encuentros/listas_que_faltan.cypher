// title: ¿De qué encuentros no se conoce la lista?
// why: Cada lista que aparezca vale más que cualquier cálculo. Una fila puede valer por varios encuentros, y de
//   ninguno de ellos se conoce la lista.
// column: meeting «Encuentro» text
// column: date «Fecha» date
// column: counts_as «Vale por» integer
// column: stated «Organizaciones que dice la fuente» integer
// column: convener «Quién convocó» text
// column: scope «Ámbito» term:SCOPE
// column: records «De dónde sale» records
MATCH (m:Meeting)
WHERE coalesce(m.counts_as, 1) > 1
   OR NOT coalesce(m.list_known, '') IN ['complete', 'some'] AND NOT EXISTS { (:Organization)-[:ATTENDED]->(m) }
RETURN m.name AS meeting, m.start AS date, coalesce(m.counts_as, 1) AS counts_as, m.organizations AS stated,
       m.convened_text AS convener, m.scope AS scope, m.records AS records
ORDER BY counts_as DESC, date IS NULL, date, meeting, m.id
