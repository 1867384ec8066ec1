// title: ¿De qué regiones no consta ninguna organización?
// why: Sin registro no quiere decir aislada: quiere decir que aquí nadie la ha registrado. Las vecinas donde sí
//   consta alguna son por donde empezar a preguntar. Sin instituciones.
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: region «Región» text
// column: neighbours «Vecinas con organizaciones» list
// column: records «De dónde sale» records
OPTIONAL MATCH (o:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(p:Region {level: 'department'})
WHERE NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
WITH collect(DISTINCT p) AS present
MATCH (d:Region {level: 'department'})
WHERE NOT d IN present
OPTIONAL MATCH (d)-[b:BORDERS]-(n:Region)
WHERE n IN present
WITH d, n, b ORDER BY n.ubigeo
WITH d, collect(n.name) AS neighbours, collect(b.records) AS borders
RETURN d.name AS region, neighbours, [d.records, borders] AS records
ORDER BY d.ubigeo
