// A field and a list of the names that hold what is written. The names come once; every letter is compared here.
const MOST = 8
const kept = new WeakMap()
const DROPPED = /[.'’‘`´ʼ\u200b\u200c\u200d\ufeff\u00ad]/g

// The same form as `graph.keys.normal`: no accents, case, dots, quotes or double spaces.
function normal (text) {
  const spread = text.toLowerCase().replace(DROPPED, '').normalize('NFKD').replace(/\p{M}/gu, '')
  return spread.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

// Names that begin with what is written, then those where a word does, then those that hold it.
function rank (compared, asked) {
  if (compared.split('\n').some((name) => name.startsWith(asked))) return 0
  if (compared.includes(` ${asked}`)) return 1
  if (compared.includes(asked)) return 2
  return asked.split(' ').every((word) => compared.includes(word)) ? 3 : -1
}

function make (tag, name, text) {
  const element = document.createElement(tag)
  if (name) element.className = name
  if (text !== undefined) element.textContent = text
  return element
}

function field (data, answer, key) {
  const box = make('div', 'search')
  const label = make('label', '', data.label)
  const input = make('input')
  const list = make('ul')
  const told = make('p', 'search-told')
  list.id = `${key}-lista`
  input.id = `${key}-campo`
  label.htmlFor = input.id
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', data.label)
  told.setAttribute('aria-live', 'polite')
  for (const [name, value] of Object.entries({
    type: 'text', autocomplete: 'off', spellcheck: 'false', role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false', placeholder: 'parte de un nombre'
  })) input.setAttribute(name, value)
  list.hidden = true
  box.append(label, input, list, told)
  let found = []
  let at = -1

  const close = () => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
    at = -1
  }
  const choose = (place) => {
    const option = found[place]
    if (!option) return
    input.value = ''
    told.textContent = ''
    close()
    answer.now(option[1])
  }
  const mark = (place) => {
    at = place
    ;[...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)))
    const item = list.children[at]
    if (item) {
      input.setAttribute('aria-activedescendant', item.id)
      item.scrollIntoView({ block: 'nearest' })
    }
  }
  const show = () => {
    const asked = normal(input.value)
    if (!asked) { told.textContent = ''; return close() }
    const ranked = answer.options.map((option) => [rank(option[0], asked), option]).filter(([order]) => order >= 0)
    ranked.sort((one, other) => one[0] - other[0] || one[1][2].localeCompare(other[1][2], 'es'))
    found = ranked.slice(0, MOST).map(([, option]) => option)
    list.replaceChildren(...found.map(([, , name, beside, also], i) => {
      const item = make('li')
      item.id = `${list.id}-${i}`
      item.setAttribute('role', 'option')
      item.setAttribute('aria-selected', 'false')
      item.append(make('b', '', name), make('span', 'where', beside))
      if (also) item.append(make('small', '', also))
      item.addEventListener('mousedown', (event) => { event.preventDefault(); choose(i) })
      return item
    }))
    told.textContent = !found.length ? 'Ningún nombre tiene esas letras' : ranked.length > MOST ? `${ranked.length} nombres: escriba otra letra` : ''
    list.hidden = !found.length
    input.setAttribute('aria-expanded', String(found.length > 0))
    if (found.length) mark(0)
  }
  input.addEventListener('input', show)
  input.addEventListener('focus', show)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return close()
    if (event.key === 'Enter') { event.preventDefault(); return choose(at) }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || !found.length) return
    event.preventDefault()
    if (list.hidden) return show()
    mark((at + step + found.length) % found.length)
  })
  return box
}

let count = 0

export default function ({ data: bytes, parentElement, setTriggerValue }) {
  const before = kept.get(parentElement)
  if (before?.sign === sign(bytes) && before.box.isConnected) {
    before.answer.now = (id) => setTriggerValue('chosen', id)
    return
  }
  const data = unpack(bytes)
  const answer = { options: data.options, now: (id) => setTriggerValue('chosen', id) }
  const box = field(data, answer, `buscar-${++count}`)
  if (before?.box.isConnected) before.box.replaceWith(box)
  else parentElement.append(box)
  kept.set(parentElement, { box, answer, sign: sign(bytes) })
}
