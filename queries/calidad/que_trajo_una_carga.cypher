// title: ¿Qué trajo una carga, y qué consta solo por ella?
// why: Lo que consta solo por ella es lo que se iría si se retira. Sin un archivo, se mira la última carga vigente;
//   vale el nombre del archivo o el número de la carga.
// param: load text «Archivo» =
// column: file «Archivo» text
// column: kind «Qué» label
// column: facts «Cuántos nombra» integer
// column: alone «Solo por ella» integer
// column: records «De dónde sale» records
MATCH (l:Load)
WHERE l.active AND ($load IS NULL OR l.file = $load OR l.id = $load OR toString(l.order) = $load)
WITH l ORDER BY l.order DESC LIMIT 1
// The id of a record begins with that of its load.
WITH l, l.id + '.' AS mark
OPTIONAL MATCH (n)
WHERE any(id IN n.records WHERE id STARTS WITH mark)
WITH l, mark, collect({kind: labels(n)[0], records: n.records}) AS nodes
OPTIONAL MATCH ()-[e]->()
WHERE any(id IN e.records WHERE id STARTS WITH mark)
WITH l, mark, nodes, collect({kind: type(e), records: e.records}) AS edges
UNWIND nodes + edges AS fact
WITH l, fact, [id IN fact.records WHERE id STARTS WITH mark] AS here
WHERE fact.kind IS NOT NULL
RETURN l.file AS file, fact.kind AS kind, count(fact) AS facts,
       sum(CASE WHEN size(here) = size(fact.records) THEN 1 ELSE 0 END) AS alone, collect(here) AS records
ORDER BY facts DESC, kind
