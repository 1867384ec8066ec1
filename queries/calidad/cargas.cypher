// title: ¿Qué se cargó, cuándo, quién y qué quedó de cada archivo?
// why: Para saber de qué está hecho este espacio. Lo que una carga retirada dijo ya no cuenta, y se puede restaurar.
// column: order «N.º» integer
// column: file «Archivo» text
// column: at «Cuándo» date
// column: who «Quién» text
// column: rows «Filas» integer
// column: stored «Guardadas» integer
// column: held «Retenidas» integer
// column: skipped «Sin contenido» integer
// column: active «Vigente» flag
// column: records «De dónde sale» records
MATCH (l:Load)
OPTIONAL MATCH (r:Record {load: l.id})
WITH l, r ORDER BY r.row, r.id
WITH l, collect(r.id) AS records
RETURN l.order AS order, l.file AS file, left(l.at, 10) AS at, l.who AS who, l.rows AS rows, l.stored AS stored,
       l.held AS held, l.skipped AS skipped, l.active AS active, records
ORDER BY order
