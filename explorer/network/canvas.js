// The picture: vis-network holds the organizations, moves and enlarges the sheet and says what is pressed; the
// painter draws. What is selected comes from the other mount, through `shared`.
const shared = (window.red ??= { pictures: {}, choices: {} })
const kept = new WeakMap()

function library () {
  shared.library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = 'app/static/vis-network.min.js'
    script.onload = () => resolve(window.vis)
    script.onerror = reject
    document.head.append(script)
  })
  return shared.library
}

const button = (text, name, act) => {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  made.setAttribute('aria-label', name)
  made.title = name
  made.addEventListener('click', act)
  return made
}

function frame (parent, data) {
  const sheet = document.createElement('div')
  sheet.className = 'red-sheet'
  sheet.setAttribute('role', 'img')
  sheet.setAttribute('aria-label', data.label)
  // The wheel moves the page; with Ctrl, as everywhere, it enlarges.
  sheet.addEventListener('wheel', (event) => { if (!event.ctrlKey) event.stopImmediatePropagation() }, { capture: true })
  const tools = document.createElement('div')
  tools.className = 'red-tools'
  const whole = document.createElement('div')
  whole.className = 'red-picture'
  whole.append(sheet, tools)
  parent.replaceChildren(whole)
  return { whole, sheet, tools }
}

function drawing (vis, data, sheet, answer) {
  let colour = colours()
  let chosen = { ringed: [], edges: [], labels: [], only: null, hushed: [] }
  let hovered = null
  let pattern = null
  let only = null
  const nodes = new Map(data.nodes.map((node) => [node.id, node]))
  const shown = (id) => only === null || only.has(id)
  let ties = byGrade(data.edges)
  let accents = byGrade([])
  const ctxRenderer = ({ ctx, id }) => ({
    drawNode () { if (shown(id)) symbol(ctx, nodes.get(id), colour) },
    nodeDimensions: { width: 16, height: 16 }
  })
  const net = new vis.Network(sheet, {
    nodes: data.nodes.map(({ id, x, y }) => ({ id, x, y, label: '', ctxRenderer })),
    edges: [] // the painter strokes all ties of a grade at once, which is many times faster than one by one
  }, data.options)

  net.on('beforeDrawing', (ctx) => {
    pattern ??= hatch(ctx, colour)
    data.places.forEach((one) => place(ctx, one, colour, pattern, data.scale))
    for (const [grade, path] of ties) stroke(ctx, grade, path, colour, { crowd: data.crowd })
    for (const [grade, path] of accents) stroke(ctx, grade, path, colour, { accent: true })
    for (const id of chosen.ringed) if (nodes.has(id)) ring(ctx, nodes.get(id), colour)
  })
  net.on('afterDrawing', (ctx) => {
    const hushed = new Set(chosen.hushed)
    for (const one of data.labels) if (!hushed.has(one.of)) label(ctx, one, colour)
    for (const one of chosen.labels) label(ctx, one, colour)
    const over = hovered !== null && nodes.get(hovered)
    if (over) {
      const size = 13 / net.getScale()
      const left = over.x > data.width * 0.7
      label(ctx, { lines: [over.name], x: over.x + (left ? -11 : 11), y: over.y + size / 3, size, anchor: left ? 'end' : 'start', tone: 'place', count: '' }, colour)
    }
  })
  net.once('afterDrawing', () => performance.mark('red-drawn'))
  const fit = () => {
    const { clientWidth, clientHeight } = sheet
    if (!clientWidth || !clientHeight) return
    const scale = Math.min(clientWidth / data.width, clientHeight / data.height)
    net.moveTo({ position: { x: data.width / 2, y: data.height / 2 }, scale })
  }
  const enlarge = (by) => net.moveTo({ scale: net.getScale() * by })
  // The nearest one that is drawn, a finger's breadth away at most.
  const near = ({ x, y }) => {
    let best = null
    let least = Math.max(9, 7 / net.getScale())
    for (const node of data.nodes) {
      const away = Math.hypot(node.x - x, node.y - y)
      if (away < least && shown(node.id)) { best = node.id; least = away }
    }
    return best
  }
  net.on('click', ({ pointer }) => {
    const id = near(pointer.canvas)
    if (id !== null) answer.now(id)
  })
  const hover = (id) => {
    if (id === hovered) return
    hovered = id
    sheet.style.cursor = hovered === null ? '' : 'pointer'
    net.redraw()
  }
  sheet.addEventListener('mousemove', (event) => {
    const { left, top } = sheet.getBoundingClientRect()
    if (!event.buttons) hover(near(net.DOMtoCanvas({ x: event.clientX - left, y: event.clientY - top })))
  })
  sheet.addEventListener('mouseleave', () => hover(null))
  const watch = new ResizeObserver(fit)
  watch.observe(sheet)
  fit()
  document.fonts.ready.then(() => net.redraw())
  return {
    net,
    fit,
    enlarge,
    choose (made) {
      chosen = made
      only = made.only && new Set(made.only)
      colour = colours()
      pattern = null
      accents = byGrade(made.edges)
      const marked = new Set(made.edges.map(({ from, to }) => `${from}\n${to}`))
      ties = byGrade(data.edges.filter(({ from, to }) => shown(from) && shown(to) && !marked.has(`${from}\n${to}`)))
      net.redraw()
    },
    end () { watch.disconnect(); net.destroy() }
  }
}

export default function ({ data: bytes, parentElement, setTriggerValue }) {
  const before = kept.get(parentElement)
  // A picture of the same sign is left as it stands, with its zoom.
  if (before?.sign === sign(bytes) && before.whole.isConnected) {
    before.answer.now = (id) => setTriggerValue('pressed', id)
    return
  }
  before?.picture?.end()
  const data = unpack(bytes)
  const { whole, sheet, tools } = frame(parentElement, data)
  const now = { sign: sign(bytes), whole, picture: null, answer: { now: (id) => setTriggerValue('pressed', id) } }
  kept.set(parentElement, now)
  library().then((vis) => {
    if (kept.get(parentElement) !== now || !whole.isConnected) return
    now.picture = shared.pictures[data.key] = drawing(vis, data, sheet, now.answer)
    const { picture } = now
    tools.append(button('+', 'Acercar', () => picture.enlarge(1.4)), button('−', 'Alejar', () => picture.enlarge(1 / 1.4)),
      button('Ver todo', 'Ver todo', picture.fit))
    if (shared.choices[data.key]) picture.choose(shared.choices[data.key])
  })
}
