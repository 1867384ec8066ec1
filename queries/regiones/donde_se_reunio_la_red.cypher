// title: ¿En qué regiones se celebraron encuentros, y desde cuándo?
// why: Para ver adónde ha llegado la red con un encuentro, que no es lo mismo que tener ahí una organización. Los que
//   no tienen región conocida, o fueron fuera del Perú, van al final, y una fila puede valer por varios.
// column: region «Región» text
// column: meetings «Encuentros» integer
// column: first «Primera fecha» date
// column: last «Última fecha» date
// column: undated «Sin fecha» integer
// column: records «De dónde sale» records
MATCH (m:Meeting)
OPTIONAL MATCH (m)-[h:HELD_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WITH d, m, collect(h.records) AS held
RETURN d.name AS region, sum(coalesce(m.counts_as, 1)) AS meetings, min(m.start) AS first, max(m.start) AS last,
       sum(CASE WHEN m.start IS NULL THEN coalesce(m.counts_as, 1) ELSE 0 END) AS undated,
       collect([m.records, held]) AS records
ORDER BY region IS NULL, meetings DESC, first, region
