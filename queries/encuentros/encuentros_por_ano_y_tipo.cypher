// title: ¿Cuántos encuentros hubo cada año, y de qué tipo?
// why: Para ver cuándo se reunió la red. Una fila puede valer por varios encuentros, que se cuentan en el año en que
//   empezaron; los que no tienen fecha van al final.
// column: year «Año» text
// column: kind «Tipo» term:MEETING_KIND
// column: rows «Filas» integer
// column: meetings «Encuentros» integer
// column: records «De dónde sale» records
MATCH (m:Meeting)
WITH left(m.start, 4) AS year, m.kind AS kind, m ORDER BY m.id
RETURN year, kind, count(m) AS rows, sum(coalesce(m.counts_as, 1)) AS meetings, collect(m.records) AS records
ORDER BY year IS NULL, year, kind IS NULL, kind
