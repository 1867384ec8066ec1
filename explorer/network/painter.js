// Draws the display list of the network on a canvas: places, ties, organizations, names. Nothing is decided here
// of what stands where. Colours are read from the style sheet once, and again when the theme changes.
const NAMES = ['paper', 'card', 'ink', 'ink2', 'ink3', 'rule', 'strong', 'accent', 'hatch', 'unknown', 'rung4', 'rung5',
  'kind-group', 'kind-association', 'kind-house', 'kind-media', 'kind-network', 'kind-institution', 'kind-unknown']

function colours () {
  const style = getComputedStyle(document.documentElement)
  const read = (name) => style.getPropertyValue(`--${name}`).trim()
  return Object.fromEntries(NAMES.map((name) => [name, read(name)]))
}

const CORNERS = {
  triangle: [[0, -1.1], [1.05, 0.85], [-1.05, 0.85]],
  square: [[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]],
  house: [[0, -1.1], [1, -0.2], [1, 0.9], [-1, 0.9], [-1, -0.2]],
  hexagon: [[1.05, 0], [0.52, 0.91], [-0.52, 0.91], [-1.05, 0], [-0.52, -0.91], [0.52, -0.91]],
  diamond: [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]]
}
const RADIUS = 5.5

function outline (form) {
  const path = new Path2D()
  const corners = CORNERS[form]
  if (!corners) path.arc(0, 0, RADIUS - 0.5, 0, 2 * Math.PI)
  else {
    corners.forEach(([x, y], place) => path[place ? 'lineTo' : 'moveTo'](x * RADIUS, y * RADIUS))
    path.closePath()
  }
  return path
}
const FORMS = Object.fromEntries(['circle', 'ring', ...Object.keys(CORNERS)].map((form) => [form, outline(form)]))

// Lines at 45 degrees, 1.6 wide, every 5: the pattern of what is unknown, drawn twice as large and set back.
function hatch (ctx, colour) {
  const tile = document.createElement('canvas')
  const side = Math.round(2 * 5 * Math.SQRT2)
  tile.width = tile.height = side
  const pen = tile.getContext('2d')
  pen.fillStyle = colour.unknown
  pen.fillRect(0, 0, side, side)
  pen.strokeStyle = colour.hatch
  pen.lineWidth = 3.2
  for (const shift of [-side, 0, side]) {
    pen.beginPath()
    pen.moveTo(shift - 4, side + 4)
    pen.lineTo(shift + side + 4, -4)
    pen.stroke()
  }
  const pattern = ctx.createPattern(tile, 'repeat')
  pattern.setTransform(new DOMMatrix().scale(0.5))
  return pattern
}

function trail (edges) {
  const path = new Path2D()
  for (const { way: [x1, y1, bx, by, x2, y2] } of edges) {
    path.moveTo(x1, y1)
    path.quadraticCurveTo(bx, by, x2, y2)
  }
  return path
}

// The ties of each grade as one path.
function byGrade (edges) {
  return [1, 2, 3, 4, 5].map((grade) => [grade, trail(edges.filter((edge) => edge.grade === grade))])
}

function stroke (ctx, grade, path, colour, { crowd, accent }) {
  const dash = { 1: [1.4, 3], 2: [7, 4] }[grade] ?? []
  const width = accent ? 2.4 : { 1: 1.4, 2: 1.6, 3: crowd ? 1.5 : 2, 4: 3.4, 5: 6 }[grade]
  ctx.save()
  ctx.setLineDash(dash)
  ctx.lineWidth = width
  ctx.globalAlpha = accent || grade > 3 ? 1 : crowd > 1 ? 0.3 : crowd && grade === 3 ? 0.55 : 1
  ctx.strokeStyle = accent ? colour.accent : { 1: colour.ink3, 4: colour.rung4, 5: colour.rung5 }[grade] ?? colour.ink2
  ctx.stroke(path)
  if (grade === 5 && !accent) {
    ctx.lineWidth = 1.6
    ctx.strokeStyle = colour.paper
    ctx.stroke(path)
  }
  ctx.restore()
}

function place (ctx, { x, y, r, empty }, colour, pattern, scale) {
  ctx.beginPath()
  ctx.arc(x, y, r, 0, 2 * Math.PI)
  ctx.fillStyle = empty ? pattern : colour.card
  ctx.fill()
  ctx.lineWidth = scale
  ctx.strokeStyle = empty ? colour.hatch : colour.rule
  ctx.stroke()
}

function symbol (ctx, { x, y, kind, form, hollow }, colour) {
  const own = colour[`kind-${kind}`]
  ctx.save()
  ctx.translate(x, y)
  ctx.fillStyle = hollow || form === 'ring' ? colour.card : own
  ctx.strokeStyle = own
  ctx.lineWidth = 1.6
  ctx.lineJoin = 'round'
  if (form === 'ring') ctx.setLineDash([3, 2])
  ctx.fill(FORMS[form])
  ctx.stroke(FORMS[form])
  ctx.restore()
}

function ring (ctx, { x, y }, colour) {
  ctx.beginPath()
  ctx.arc(x, y, 13, 0, 2 * Math.PI)
  ctx.fillStyle = colour.card
  ctx.fill()
  ctx.lineWidth = 2
  ctx.strokeStyle = colour.accent
  ctx.stroke()
}

const TONES = { place: ['700', 'ink'], empty: ['400', 'ink3'], name: ['400', 'ink'], chosen: ['700', 'accent'] }
const FAMILY = 'Atkinson, sans-serif'

function label (ctx, { lines, x, y, size, anchor, tone, count }, colour) {
  const [weight, ink] = TONES[tone]
  ctx.save()
  ctx.lineJoin = 'round'
  ctx.textAlign = 'left'
  ctx.textBaseline = 'alphabetic'
  ctx.direction = 'ltr'
  lines.forEach((line, row) => {
    const parts = [[line, weight, ink]]
    if (count && row === lines.length - 1) parts.push([` ${count}`, '400', 'ink3'])
    const widths = parts.map(([text, bold]) => { ctx.font = `${bold} ${size}px ${FAMILY}`; return ctx.measureText(text).width })
    const whole = widths.reduce((sum, one) => sum + one, 0)
    let left = x - { start: 0, middle: whole / 2, end: whole }[anchor]
    parts.forEach(([text, bold, name], place) => {
      ctx.font = `${bold} ${size}px ${FAMILY}`
      ctx.lineWidth = size * 3.6 / 13
      ctx.strokeStyle = colour.paper
      ctx.strokeText(text, left, y + row * 1.2 * size)
      ctx.fillStyle = colour[name]
      ctx.fillText(text, left, y + row * 1.2 * size)
      left += widths[place]
    })
  })
  ctx.restore()
}
