// title: ¿Qué dice el informe a la UNESCO y cuántos Puntos nombra este registro?
// why: El informe da 169 Puntos en 22 regiones, 85 en Lima y Callao y 84 fuera. Al lado va lo que aquí consta por
//   nombre, de los dos registros y de todos los años: no son los mismos Puntos, así que no se restan.
// column: what «Qué se cuenta» text
// column: stated «Según el informe» integer
// column: named «Con nombre aquí» integer
// column: records «De dónde sale» records
MATCH (t:RegisterTotal)
WHERE t.points IS NOT NULL AND t.lima_callao IS NOT NULL
WITH t ORDER BY t.date DESC, t.id LIMIT 1
OPTIONAL MATCH (o:Organization)
WHERE o.is_culture_point
OPTIONAL MATCH (o)-[l:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WITH t, o, collect(DISTINCT d) AS homes, collect(l.records) AS located
WITH t, collect({home: CASE size(homes) WHEN 1 THEN homes[0].ubigeo END, records: [o.records, located],
                 known: o IS NOT NULL}) AS all
WITH t, [p IN all WHERE p.known] AS points, [p IN all WHERE p.home IS NOT NULL] AS located,
     [p IN all WHERE p.known AND p.home IS NULL] AS adrift
WITH t, points, located, adrift, [p IN located WHERE p.home IN ['07', '15']] AS capital,
     [p IN located WHERE NOT p.home IN ['07', '15']] AS rest
WITH t, points, located, adrift, capital, rest, reduce(seen = [], p IN located |
       CASE WHEN p.home IN seen THEN seen ELSE seen + p.home END) AS regions
UNWIND [
  {place: 1, what: 'Puntos en total', stated: t.points, named: size(points), of: points},
  {place: 2, what: 'Regiones con alguno', stated: t.regions, named: size(regions), of: located},
  {place: 3, what: 'En Lima y Callao', stated: t.lima_callao, named: size(capital), of: capital},
  {place: 4, what: 'En las demás regiones', stated: t.points - t.lima_callao, named: size(rest), of: rest},
  {place: 5, what: 'Sin región conocida', stated: null, named: size(adrift), of: adrift}
] AS line
RETURN line.what AS what, line.stated AS stated, line.named AS named,
       [t.records, [p IN line.of | p.records]] AS records
ORDER BY line.place
