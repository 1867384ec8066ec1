// title: ¿Qué dice el informe a la UNESCO y cuántos nombra este registro?
// why: El informe da 169 Puntos en 22 regiones, 85 en Lima y Callao y 84 fuera. Al lado va lo que aquí consta por nombre.
// column: what «Qué» text
// column: stated «Según el informe» integer
// column: named «Con nombre aquí» integer
// column: records «De dónde sale» records
OPTIONAL MATCH (t:RegisterTotal) WHERE t.lima_callao IS NOT NULL
WITH t ORDER BY t.date DESC LIMIT 1
OPTIONAL MATCH (o:Organization) WHERE o.is_culture_point
OPTIONAL MATCH (o)-[:LOCATED_IN]->(r:Region)
WITH t, o, left(min(r.ubigeo), 2) AS department
WITH t, count(o) AS named, count(DISTINCT department) AS regions, sum(CASE WHEN department IN ['07', '15'] THEN 1 ELSE 0 END) AS capital,
     sum(CASE WHEN department IS NOT NULL AND NOT department IN ['07', '15'] THEN 1 ELSE 0 END) AS elsewhere, collect(o.records) AS found
WITH t, named, regions, capital, elsewhere, t.records + reduce(all = [], some IN found | all + some) AS records
WHERE t IS NOT NULL
UNWIND [
  {place: 1, what: 'Puntos de Cultura', stated: t.points, named: named},
  {place: 2, what: 'Regiones con alguno', stated: t.regions, named: regions},
  {place: 3, what: 'En Lima y Callao', stated: t.lima_callao, named: capital},
  {place: 4, what: 'En las demás regiones', stated: t.points - t.lima_callao, named: elsewhere}
] AS line
RETURN line.what AS what, line.stated AS stated, line.named AS named, records
ORDER BY line.place
