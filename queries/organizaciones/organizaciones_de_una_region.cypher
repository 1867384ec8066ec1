// title: ¿Qué organizaciones hay en una región y qué mesas integran?
// why: Para saber a quién llamar antes de viajar o de convocar. Vale un departamento, Lima Metropolitana,
//   Lima Provincias, o el ubigeo de una provincia o de un distrito. Trae también a las instituciones.
// param: region region «Región» = Cusco
// meaning: registers = GROUP_TYPE register
// column: organization «Organización» text
// column: sector «Sector» term:SECTOR
// column: places «Dónde» list
// column: basis «Base de la región» term:GEO_BASIS
// column: groups «Mesas y redes que integra» list
// column: records «De dónde sale» records
MATCH (o:Organization)-[l:LOCATED_IN]->(r:Region)-[:PART_OF*0..3]->(:Region {id: $region})
WITH o, collect(r.name) AS places, 
     collect([b IN l.geo_basis | CASE b WHEN '' THEN 'stated' ELSE b END]) AS basis, collect(l.records) AS located
OPTIONAL MATCH (o)-[e:MEMBER_OF|SAME_BODY_AS]->(g:WorkingGroup)
WHERE NOT coalesce(g.group_type, '') IN $registers
WITH o, places, basis, located, g, e ORDER BY g.name, g.id
WITH o, places, basis, located, collect(g.name) AS groups, collect(e.records) AS grouped
RETURN o.name AS organization, o.sector AS sector, places, basis, groups,
       [o.records, located, grouped] AS records
ORDER BY organization, o.id
