// title: ¿De qué páginas públicas salen los datos?
// why: Una fuente que sostiene muchas filas conviene guardarla y revisarla primero. Solo cuentan las cargas vigentes.
// column: source «Fuente» text
// column: rows «Filas» integer
// column: files «Archivos» list
// column: records «De dónde sale» records
MATCH (s:Source)<-[:FROM]-(r:Record), (l:Load {id: r.load})
WHERE l.active
WITH s, r, l ORDER BY l.order, r.row, r.id
RETURN s.url AS source, count(r) AS rows, collect(DISTINCT r.file) AS files, collect(r.id) AS records
ORDER BY rows DESC, source
