// title: ¿Qué fondos se declararon, para qué encuentro o proyecto?
// why: Un fondo sin monto no es cero: es un monto que no consta.
// column: meeting «Encuentro» text
// column: project «Proyecto» text
// column: fund «Fondo» text
// column: amount «Monto» text
// column: currency «Moneda» text
// column: approximate «Aproximado» flag
// column: period «Periodo» text
// column: funder «Viene de» list
// column: grantee «Lo recibe» list
// column: records «De dónde sale» records
MATCH (f:Fund)
OPTIONAL MATCH (f)-[e:FUNDS]->(m:Meeting)
OPTIONAL MATCH (f)-[:FUNDED_BY]->(p:Organization)
OPTIONAL MATCH (f)-[:GRANTED_TO]->(o:Organization)
WITH f, m, collect(DISTINCT p.name) AS funder, collect(DISTINCT o.name) AS grantee, collect(e.records) AS paid
RETURN m.name AS meeting, f.project AS project, f.name AS fund, f.amount AS amount, f.currency AS currency,
       f.is_approximate AS approximate, f.period AS period, funder, grantee, [f.records, paid] AS records
ORDER BY m IS NULL, m.start, meeting, project, fund, f.id
