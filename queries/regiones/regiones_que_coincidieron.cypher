// title: ¿Qué regiones coincidieron en un encuentro?
// why: Para ver entre qué regiones ya consta un primer contacto, y de qué clase de encuentro. Que dos no salgan no
//   prueba nada: casi todas las listas nombran solo a quien organizó. Sin instituciones ni la alianza.
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: region «Región» text
// column: other «Con cuál» text
// column: how_many «Encuentros» integer
// column: kinds «De qué tipo» term:MEETING_KIND
// column: meetings «Cuáles» list
// column: records «De dónde sale» records
MATCH (o:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WHERE NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
WITH o, collect(DISTINCT d) AS homes
WHERE size(homes) = 1
MATCH (o)-[a:ATTENDED]->(m:Meeting)
WHERE coalesce(m.counts_as, 1) = 1
// The attendances are the evidence; with each one's region besides, a large network does not fit in memory.
WITH m, homes[0] AS home, reduce(all = [], found IN collect(a.records) | all + found) AS records
WITH m, collect({home: home, records: records}) AS there ORDER BY m.start, m.id
UNWIND there AS one
UNWIND there AS other
WITH m, one, other WHERE one.home.ubigeo < other.home.ubigeo
WITH one.home AS d, other.home AS p, collect(m) AS meetings, collect(one.records + other.records) AS records
RETURN d.name AS region, p.name AS other, size(meetings) AS how_many, [m IN meetings | m.kind] AS kinds,
       [m IN meetings | m.name] AS meetings, records
ORDER BY how_many DESC, d.ubigeo, p.ubigeo
