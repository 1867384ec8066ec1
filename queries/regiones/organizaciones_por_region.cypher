// title: ¿Cuántas organizaciones constan en cada región?
// why: Para ver de un vistazo dónde está la red y de dónde falta registro. Cero no es que no haya: es que no
//   constan. La última fila son las que no tienen región conocida. Sin instituciones ni la alianza.
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: region «Región» text
// column: how_many «Organizaciones» integer
// column: inferred «Con la región deducida» integer
// column: points «Puntos de Cultura» integer
// column: records «De dónde sale» records
OPTIONAL MATCH (o:Organization)
WHERE NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
OPTIONAL MATCH (o)-[l:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WITH o, collect(DISTINCT d.id) AS homes, collect(l) AS places
WITH CASE size(homes) WHEN 1 THEN homes[0] END AS home, o,
     none(l IN places WHERE any(basis IN l.geo_basis WHERE basis IN ['', 'stated'])) AS inferred,
     [o.records, [l IN places | l.records]] AS records
WITH home, count(o) AS how_many, sum(CASE WHEN inferred AND home IS NOT NULL THEN 1 ELSE 0 END) AS inferred,
     sum(CASE WHEN o.is_culture_point THEN 1 ELSE 0 END) AS points, collect(records) AS records
WITH collect({home: home, how_many: how_many, inferred: inferred, points: points, records: records}) AS counted
OPTIONAL MATCH (d:Region {level: 'department'})
WITH counted, collect(d) AS departments
UNWIND departments + [null] AS d
WITH d, [c IN counted WHERE c.home = d.id OR c.home IS NULL AND d IS NULL][0] AS found
WHERE d IS NOT NULL OR found.how_many > 0
RETURN d.name AS region, coalesce(found.how_many, 0) AS how_many, coalesce(found.inferred, 0) AS inferred,
       coalesce(found.points, 0) AS points, coalesce(found.records, d.records) AS records
ORDER BY d IS NULL, how_many DESC, d.ubigeo
