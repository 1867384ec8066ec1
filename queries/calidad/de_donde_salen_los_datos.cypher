// title: ¿De qué páginas públicas salen los datos?
// why: Una fuente que sostiene muchas filas conviene guardarla y revisarla primero.
// column: source «Fuente» text
// column: rows «Filas» integer
// column: tables «Tablas» text
// column: records «De dónde sale» records
MATCH (s:Source)<-[:FROM]-(r:Record)
MATCH (l:Load {id: r.load}) WHERE l.active
WITH s, r ORDER BY r.id
WITH s, count(r) AS rows, collect(DISTINCT r.table) AS tables, collect(r.id)[..20] AS records
RETURN s.url AS source, rows, tables, records
ORDER BY rows DESC, source
