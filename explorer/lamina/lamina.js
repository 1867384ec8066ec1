// Builds a tree of plain data with createElement and textContent: nothing in it can become markup.
// TAGS and ATTRIBUTES, the only ones drawn, are put above by Python, and so is what keeps the address.
const SVG = 'http://www.w3.org/2000/svg'
const kept = new WeakMap() // the parent of each lámina: what is drawn there, and how to answer now

function attributes (element, named) {
  for (const [name, value] of Object.entries(named)) {
    if (!ATTRIBUTES.has(name) || name === 'open') continue
    if (name === 'href' && /^\/[a-z]*(\?|$)/.test(value)) {
      // A page of the explorer: the address that is copied or opened in another tab carries the filters.
      element.setAttribute('href', completed(value))
      continue
    }
    if (name === 'href') {
      if (!/^https?:\/\//i.test(value)) continue
      element.setAttribute('target', '_blank')
      element.setAttribute('rel', 'noopener noreferrer')
    }
    element.setAttribute(name, value)
  }
}

function pressable (element, value, press) {
  element.dataset.open = value
  element.addEventListener('click', (event) => {
    if (element.localName === 'a' && (event.ctrlKey || event.metaKey || event.shiftKey)) return
    event.preventDefault()
    press(value, element)
  })
  if (element.localName === 'button' || element.localName === 'a') return
  element.setAttribute('role', 'button')
  element.setAttribute('tabindex', '0')
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press(value, element)
  })
}

function build (node, press, drawing = false) {
  if (typeof node === 'string') return document.createTextNode(node)
  if (!TAGS.has(node.tag)) return document.createTextNode('')
  const svg = drawing || node.tag === 'svg'
  const element = svg ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag)
  attributes(element, node.attrs)
  if (node.tag === 'button') element.setAttribute('type', 'button')
  if (node.attrs.open !== undefined) pressable(element, node.attrs.open, press)
  for (const child of node.children) element.appendChild(build(child, press, svg))
  return element
}

// Away from this machine the page comes over plain http, and there the browser has no clipboard to write to.
async function write (text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  document.body.appendChild(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (!done) throw new Error('not copied')
}

async function copy (button, added) {
  const link = new URL(location.href)
  for (const [name, value] of new URLSearchParams(added)) link.searchParams.set(name, value)
  const before = button.textContent
  const text = button.getAttribute('data-copy')
  button.setAttribute('aria-live', 'polite')
  try {
    await write(text ?? link.href)
    button.textContent = text === null ? 'Enlace copiado' : 'Texto copiado'
    setTimeout(() => { button.textContent = before }, 2500)
  } catch {
    // Without permission the text itself is shown, to be copied by hand.
    button.textContent = text ?? link.href
  }
}

function find (page, value) {
  return value ? page.querySelector(`[data-open="${CSS.escape(value)}"]`) : null
}

// A part of the page that is already there: no need to ask anybody.
function jump (id) {
  const part = document.getElementById(id)
  part?.scrollIntoView()
  part?.focus({ preventScroll: true })
}

const CLOSE = '?filas='

// The drawer takes the focus when it opens, and gives it back to what opened it, which may be in another lámina.
function settle (page, old, focused, own) {
  const drawer = page.querySelector('.drawer')
  const before = old?.querySelector('.drawer')
  if (drawer) {
    drawer.dataset.from = before ? before.dataset.from : focused ?? ''
    drawer.addEventListener('keydown', (event) => { if (event.key === 'Escape') find(drawer, CLOSE).click() })
    if (!before || focused === CLOSE) find(drawer, CLOSE).focus()
  } else if (before) {
    find(document, before.dataset.from)?.focus({ preventScroll: true })
  } else if (own) {
    find(page, focused)?.focus({ preventScroll: true })
  }
}

// Another subject is another page: one reads it from its beginning, wherever one chose it.
function begin (page) {
  const subject = page.querySelector('h1')?.dataset.subject
  if (subject === undefined || subject === shared.subject) return
  if (shared.subject !== undefined) document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0)
  shared.subject = subject
}

export default function ({ data, parentElement, setTriggerValue }) {
  document.documentElement.lang = 'es'
  watch()
  speak()
  if (data.address) hold(data.address)
  if (data.picture) savePicture(data.picture)
  const tree = JSON.stringify(data.tree)
  const drawn = kept.get(parentElement)
  if (drawn?.tree === tree && drawn.page.isConnected) {
    drawn.answer = setTriggerValue
    return
  }
  const now = { tree, answer: setTriggerValue, page: document.createElement('div') }
  const press = (value, element) => {
    if (value === 'print') window.print()
    else if (value.startsWith('copy')) copy(element, value.slice(5))
    else if (value.startsWith('#')) jump(value.slice(1))
    else now.answer('pressed', value)
  }
  const focused = document.activeElement?.dataset?.open
  const own = drawn?.page.contains(document.activeElement)
  now.page.className = 'lamina'
  now.page.appendChild(build(data.tree, press))
  const scrolled = drawn?.page.querySelector('.drawer-body')?.scrollTop
  if (drawn?.page.isConnected) drawn.page.replaceWith(now.page)
  else parentElement.appendChild(now.page)
  settle(now.page, drawn?.page, focused, own)
  begin(now.page)
  if (scrolled) now.page.querySelector('.drawer-body')?.scrollTo(0, scrolled)
  kept.set(parentElement, now)
}
