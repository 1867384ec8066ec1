// title: ¿De qué regiones no consta ninguna organización?
// why: Sin registro no quiere decir aislada: quiere decir que nadie la ha registrado aquí.
// column: region «Región» text
// column: neighbours «Regiones vecinas con organizaciones» text
// column: records «De dónde sale» records
MATCH (d:Region {level: 'department'})
WHERE NOT EXISTS { MATCH (:Organization)-[:LOCATED_IN]->(r:Region) WHERE left(r.ubigeo, 2) = d.ubigeo }
OPTIONAL MATCH (d)-[:BORDERS]-(n:Region)
WHERE EXISTS { MATCH (:Organization)-[:LOCATED_IN]->(r:Region) WHERE left(r.ubigeo, 2) = n.ubigeo }
WITH d, n ORDER BY n.name
RETURN d.name AS region, collect(n.name) AS neighbours, d.records AS records
ORDER BY region
