// title: ¿Qué fondos se declararon, para qué encuentro o proyecto?
// why: Un fondo sin monto no es cero: es un monto que no consta.
// column: fund «Fondo» text
// column: amount «Monto» text
// column: currency «Moneda» text
// column: period «Periodo» text
// column: meeting «Encuentro» text
// column: project «Proyecto» text
// column: grantee «Lo recibe» text
// column: records «De dónde sale» records
MATCH (f:Fund)
OPTIONAL MATCH (f)-[:FUNDS]->(m:Meeting)
OPTIONAL MATCH (f)-[:GRANTED_TO]->(o:Organization)
RETURN f.name AS fund, f.amount AS amount, f.currency AS currency, f.period AS period, m.name AS meeting, f.project AS project, o.name AS grantee, f.records AS records
ORDER BY period, fund
